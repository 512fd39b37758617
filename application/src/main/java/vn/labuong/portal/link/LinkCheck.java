package vn.labuong.portal.link;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.labuong.portal.link.LinkedTexts.Linked;
import vn.labuong.portal.link.OwnLinks.Standing;
import vn.labuong.shared.fetch.Fetched;
import vn.labuong.shared.fetch.Fetched.Answer;
import vn.labuong.shared.fetch.Fetcher;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/**
 * Tries the links of all public texts, once a day and when somebody asks: those of this site by what stands there, the others by
 * asking for their head, and for the whole where a server does not know heads. It only tells; it changes no text.
 */
@Component
public class LinkCheck implements QueuedWork {

    public static final String KIND = "portal.links";
    public static final String ALL = "all";

    private static final Logger LOG = LoggerFactory.getLogger(LinkCheck.class);
    private static final int LONGEST = 2000;
    /** Answers of servers that guard themselves against programs: something stands there. */
    private static final List<Integer> GUARDED = List.of(401, 403, 429);

    private final ObjectProvider<LinkedTexts> texts;
    private final OwnLinks own;
    private final LinkChecks checks;
    private final Fetcher fetcher;
    private final ObjectProvider<WorkQueue> queue;
    private final Clock clock;

    LinkCheck(
            ObjectProvider<LinkedTexts> texts,
            OwnLinks own,
            LinkChecks checks,
            Fetcher fetcher,
            ObjectProvider<WorkQueue> queue,
            Clock clock) {
        this.texts = texts;
        this.own = own;
        this.checks = checks;
        this.fetcher = fetcher;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Puts the day's work into the queue where nothing was tried today. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void daily() {
        boolean tried = checks.last()
                .filter(at -> at.atZone(VietnamTime.ZONE).toLocalDate().equals(VietnamTime.today(clock)))
                .isPresent();
        if (!tried) {
            queue.getObject().put(KIND, ALL);
        }
    }

    @Override
    public void run(String subject) {
        OwnLinks.Now now = own.now();
        TreeSet<String> urls = new TreeSet<>();
        texts.forEach(some -> some.links(Languages.VIETNAMESE).stream()
                .map(Linked::url)
                .filter(LinkCheck::isTried)
                .forEach(urls::add));
        urls.forEach(url -> check(url, now));
    }

    /** A place within its own page, and a mailbox, lead nowhere that could be tried. */
    public static boolean isTried(String url) {
        return url.length() <= LONGEST
                && (url.startsWith("/") || url.regionMatches(true, 0, "http", 0, "http".length()));
    }

    private void check(String url, OwnLinks.Now now) {
        if (url.startsWith("/")) {
            Standing standing = now.of(url);
            checks.keep(
                    url,
                    standing == Standing.ABSENT ? "absent" : standing == Standing.STAFF ? "staff" : LinkChecks.OK,
                    null);
            return;
        }
        Fetched fetched = fetcher.head(url);
        if (!(fetched instanceof Answer head && isThere(head))) {
            fetched = fetcher.get(url);
        }
        if (fetched instanceof Answer answer) {
            checks.keep(url, isThere(answer) ? LinkChecks.OK : "status", answer.status());
        } else if (fetched instanceof Fetched.Failed failed) {
            checks.keep(url, failed.reason().code(), null);
        }
    }

    private static boolean isThere(Answer answer) {
        return answer.isOk() || GUARDED.contains(answer.status());
    }

    @Override
    public int attempts() {
        return 2;
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.warn("The links were not tried to their end", cause);
    }
}
