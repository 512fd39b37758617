package vn.labuong.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.time.Deadline;
import vn.labuong.shared.time.VietnamTime;

/** What awaits somebody, as the start of reports lists it: by what is to be done, then by period. */
@Component
class AwaitingGroups {

    /** So many reports of a group stand in sight; what follows is folded under its number. */
    static final int SHOWN = 8;

    /** More than these that ask nothing any longer are folded altogether. */
    private static final int DONE_SHOWN = 3;

    private final ReportWords words;
    private final Clock clock;

    AwaitingGroups(ReportWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The reports that ask the same of the person, the most urgent period first. */
    record Group(String need, String title, boolean done, int count, List<Block> blocks) {}

    /**
     * The reports of one period.
     *
     * @param due the day that holds for most of them, null where they have come
     * @param daysLeft whole days until it, negative once it has passed
     * @param more what is folded
     */
    record Block(
            String period,
            String periodHref,
            @Nullable String due,
            @Nullable Long daysLeft,
            List<Entry> first,
            List<Entry> more) {}

    /**
     * One report.
     *
     * @param due its own day where another one holds for it than for the period, null else
     * @param told whether its timeliness says what its group does not
     * @param href the report, null where nobody has begun it
     */
    record Entry(
            BoardLines.Line line,
            String agencyId,
            @Nullable String receiverId,
            @Nullable String due,
            @Nullable Long daysLeft,
            boolean told,
            @Nullable String href) {}

    /** Those whose agency, receiver or period holds the text; all for a blank one. */
    List<AwaitingReports.Awaited> holding(List<AwaitingReports.Awaited> all, String text, Locale locale) {
        String sought = SearchKey.of(text);
        return sought.isBlank()
                ? all
                : all.stream()
                        .filter(one -> Stream.of(
                                        one.line().agency(),
                                        one.line().receiver() == null
                                                ? ""
                                                : one.line().receiver(),
                                        words.period(one.period(), locale))
                                .anyMatch(name -> SearchKey.of(name).contains(sought)))
                        .toList();
    }

    List<Group> of(List<AwaitingReports.Awaited> all, Locale locale) {
        List<Group> groups = new ArrayList<>();
        for (AwaitingReports.Need need : AwaitingReports.Need.values()) {
            List<AwaitingReports.Awaited> own =
                    all.stream().filter(one -> one.need() == need).toList();
            if (!own.isEmpty()) {
                groups.add(new Group(
                        need.name(),
                        words.text(need.messageKey(), locale),
                        need.isDone(),
                        own.size(),
                        blocks(need, own, locale)));
            }
        }
        return groups;
    }

    private List<Block> blocks(AwaitingReports.Need need, List<AwaitingReports.Awaited> own, Locale locale) {
        Map<Long, List<AwaitingReports.Awaited>> byPeriod = new LinkedHashMap<>();
        own.forEach(one -> byPeriod.computeIfAbsent(one.period().id(), none -> new ArrayList<>())
                .add(one));
        boolean allFolded = need.isDone() && own.size() > DONE_SHOWN;
        int left = allFolded ? 0 : SHOWN;
        List<Block> blocks = new ArrayList<>();
        for (List<AwaitingReports.Awaited> reports : byPeriod.values()) {
            // One report alone is not worth a fold.
            int shown = allFolded || reports.size() > left + 1 ? left : reports.size();
            List<Entry> entries = reports.stream().map(this::entry).toList();
            blocks.add(block(need, reports.get(0).period(), entries, shown, locale));
            left = Math.max(0, left - shown);
        }
        return blocks;
    }

    private Block block(
            AwaitingReports.Need need, ReportingPeriod period, List<Entry> entries, int shown, Locale locale) {
        return new Block(
                words.period(period, locale),
                ReportPaths.period(period),
                need.hasCome() ? null : words.day(period.dueBefore()),
                need.hasCome() ? null : new Deadline(period.dueBefore()).daysLeft(VietnamTime.today(clock)),
                entries.subList(0, shown),
                entries.subList(shown, entries.size()));
    }

    private Entry entry(AwaitingReports.Awaited one) {
        AgencyId receiver = one.line().standing().asked().receiver();
        boolean own =
                !one.need().hasCome() && !one.due().before().equals(one.period().dueBefore());
        return new Entry(
                one.line(),
                one.line().standing().agency().value(),
                receiver == null ? null : receiver.value(),
                own ? words.day(one.due().before()) : null,
                own ? Long.valueOf(one.due().daysLeft(VietnamTime.today(clock))) : null,
                one.line().standing().state().isSent(),
                one.line().href());
    }
}
