package vn.labuong.shared.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives due letters to the server, one at a time and each at least once: where the process dies between the server's
 * yes and our writing it down, the letter goes again after {@link #HOLD}, under the same Message-ID.
 */
final class Delivery {

    /** Longer than any conversation with a server: about a dozen answers, each waited for by the settings' patience. */
    static final Duration HOLD = Duration.ofMinutes(10);

    /** Before the second attempt, the third and the fourth; then always the last of them. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(1));

    private static final int MOST_IN_A_ROUND = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final DueLetters letters;
    private final MailServer server;
    private final Duration giveUpAfter;
    private final Clock clock;

    Delivery(DueLetters letters, MailServer server, Duration giveUpAfter, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /**
     * Sends what is due. Ends early where the server itself fails, since the next letter would only wait for it too.
     *
     * @return how many letters the server took
     */
    int round() {
        int sent = 0;
        for (int turn = 0; turn < MOST_IN_A_ROUND; turn++) {
            Optional<DueLetters.Taken> taken = letters.take(clock.instant(), HOLD);
            if (taken.isEmpty()) {
                break;
            }
            Optional<Failure> failure = server.send(taken.get().letter());
            if (failure.isEmpty()) {
                letters.sent(taken.get(), clock.instant());
                sent++;
            } else {
                refused(taken.get(), failure.get());
                if (failure.get().isOfTheServer()) {
                    break;
                }
            }
        }
        return sent;
    }

    private void refused(DueLetters.Taken taken, Failure failure) {
        Instant now = clock.instant();
        boolean givenUp = failure.isFinal() || !now.isBefore(taken.queuedAt().plus(giveUpAfter));
        if (givenUp) {
            letters.failed(taken, failure, now);
        } else {
            letters.again(taken, failure, now.plus(pause(taken.attempt())));
        }
        // Neither the address nor the server's words, which repeat it
        LOG.warn(
                "Letter {} of kind {}: {} {} at attempt {}{}",
                taken.id(),
                taken.letter().key().kind(),
                failure.reason(),
                failure.code() == null ? "" : failure.code(),
                taken.attempt(),
                givenUp ? ", given up" : "");
    }

    static Duration pause(int attempt) {
        return PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
    }
}
