package vn.labuong.event.delegation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.mail.Outbox;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/** The answers to requests. A yes or a no is written to the one who asked. */
@Component
public class RequestSteps {

    private static final int LONGEST_WHY = 1_000;

    /** Steps back are for what was marked by mistake. */
    private static final Map<State, Set<State>> STEPS = Map.of(
            State.RECEIVED, Set.of(State.CONFIRMED, State.DECLINED),
            State.CONFIRMED, Set.of(State.DONE, State.DECLINED, State.RECEIVED),
            State.DECLINED, Set.of(State.RECEIVED),
            State.DONE, Set.of(State.CONFIRMED));

    private final Requests requests;
    private final RequestLetters letters;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    RequestSteps(
            Requests requests, RequestLetters letters, Outbox outbox, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.letters = letters;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a step. */
    public sealed interface Outcome {}

    /**
     * Taken.
     *
     * @param written whether a letter is on its way to the one who asked
     */
    public record Taken(boolean written) implements Outcome {}

    /** It cannot be taken, as message keys; nothing changed. */
    public record Refused(List<String> problems) implements Outcome {}

    /** Somebody else took a step since it was looked at; nothing changed. */
    public record Stale() implements Outcome {}

    /** Whether the one who asked is written of this step. */
    public static boolean isWritten(State state) {
        return RequestLetters.WRITTEN.contains(state);
    }

    /** The steps that can be taken from a state. */
    public static Set<State> after(State state) {
        return STEPS.getOrDefault(state, Set.of());
    }

    /**
     * Takes the step.
     *
     * @param seen the version that the person looked at
     * @param typed the reason of a no, which the one who asked can read; kept with the request until it is erased, and in no log
     */
    @Transactional
    public Outcome take(Request before, int seen, State to, String typed) {
        String why = Texts.cleanLines(typed);
        Asked asked = before.asked();
        if (asked == null || !after(before.state()).contains(to)) {
            return new Refused(List.of("event.request.problem.step"));
        }
        if (to == State.DECLINED && (Texts.isBlank(why) || why.length() > LONGEST_WHY)) {
            return new Refused(List.of("event.request.problem.why"));
        }
        if (!update(before, seen, to, to == State.DECLINED ? why : null)) {
            return new Stale();
        }
        requests.keepStep(before.id(), to);
        boolean written = write(before, asked, to);
        audit.record(AuditEvent.of(
                        to == State.RECEIVED ? "event.request.reopened" : "event.request." + to.code(),
                        "delegation-request",
                        before.id())
                .from(Map.of("state", before.state().code()))
                .to(Map.of("state", to.code())));
        return new Taken(written);
    }

    private boolean update(Request before, int seen, State to, @Nullable String why) {
        return jdbc.sql("""
                        update event.delegation_request set state = :state, declined_why = :why, version = version + 1
                         where id = :id and version = :seen and erased_at is null
                        """)
                        .param("state", to.code())
                        .param("why", why)
                        .param("id", before.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** An answer of today that is no longer true is taken back where it has not left yet. */
    private boolean write(Request request, Asked asked, State to) {
        for (State other : RequestLetters.WRITTEN) {
            // A visit that is over does not make the yes to it untrue
            if (other != to && to != State.DONE) {
                outbox.cancel(RequestLetters.key(request.code(), other, VietnamTime.today(clock)));
            }
        }
        return Optional.of(to)
                .filter(RequestLetters.WRITTEN::contains)
                .flatMap(state -> letters.write(request, asked, state))
                .map(outbox::put)
                .orElse(false);
    }
}
