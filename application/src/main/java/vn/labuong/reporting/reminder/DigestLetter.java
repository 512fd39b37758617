package vn.labuong.reporting.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.labuong.organisation.Correspondents.Correspondent;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.mail.Letter;
import vn.labuong.shared.time.Deadline;
import vn.labuong.shared.web.Languages;

/**
 * Puts a digest into words, in the language of the person. It names reports, days and the way to them: nothing about how
 * anybody works.
 */
final class DigestLetter {

    static final String KIND = "reporting.digest";

    /** Agencies named in one line; more are counted. */
    private static final int MOST_NAMED = 8;

    private final ReportWords words;
    private final RegisterSnapshot register;
    private final String site;

    DigestLetter(ReportWords words, RegisterSnapshot register, ReminderSettings settings) {
        this.words = words;
        this.register = register;
        this.site = Objects.requireNonNullElse(settings.site(), "").strip().replaceAll("/+$", "");
    }

    Letter write(Correspondent reader, Digest digest, LocalDate today) {
        Locale locale = Languages.locale(Objects.requireNonNullElse(reader.language(), "vi"))
                .orElse(Languages.VIETNAMESE);
        String text = text(reader, digest, today, locale);
        return new Letter(
                new Letter.Key(KIND, reader.person().username(), today),
                reader.address(),
                subject(digest, locale),
                text,
                Letter.simpleHtml(text),
                digest.matters().stream()
                        .allMatch(matter -> matter.owed().period().demo()));
    }

    private String subject(Digest digest, Locale locale) {
        LocalDate first = digest.matters().stream()
                .map(Matter::awaitedBefore)
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean own =
                digest.matters().stream().anyMatch(matter -> !matter.kind().isOfOthers());
        return words.text(
                own ? "reporting.digest.subject" : "reporting.digest.subject-received",
                locale,
                String.valueOf(digest.matters().size()),
                words.day(first));
    }

    private String text(Correspondent reader, Digest digest, LocalDate today, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(
                words.text("reporting.digest.greeting", locale, reader.person().fullName()));
        for (Matter.Kind kind : Matter.Kind.values()) {
            List<Matter> matters = digest.matters().stream()
                    .filter(matter -> matter.kind() == kind)
                    .toList();
            if (!matters.isEmpty()) {
                String heading = words.text("reporting.digest.heading." + name(kind), locale);
                parts.add(
                        heading + "\n" + (kind.isOfOthers() ? ofOthers(matters, locale) : own(matters, today, locale)));
            }
        }
        if (!site.isEmpty()) {
            parts.add(words.text("reporting.digest.all", locale, site + ReportPaths.START));
        }
        parts.add(words.text("reporting.digest.closing", locale));
        return String.join("\n\n", parts);
    }

    private String own(List<Matter> matters, LocalDate today, Locale locale) {
        return matters.stream().map(matter -> own(matter, today, locale)).collect(Collectors.joining("\n"));
    }

    private String own(Matter matter, LocalDate today, Locale locale) {
        Owed owed = matter.owed();
        Deadline due = new Deadline(matter.awaitedBefore());
        String when = words.text(
                matter.overdue() ? "reporting.digest.was-due" : "reporting.digest.due",
                locale,
                words.day(due.before()),
                words.day(due.lastDay()),
                String.valueOf(due.daysLeft(today)));
        String line = words.text(
                "reporting.digest.line", locale, agency(owed, locale), words.period(owed.period(), locale), when);
        return site.isEmpty() ? line : line + "\n  " + site + page(owed);
    }

    private static String page(Owed owed) {
        Long report = owed.report();
        return report == null ? ReportPaths.period(owed.period()) : ReportPaths.report(report);
    }

    private String ofOthers(List<Matter> matters, Locale locale) {
        Map<ReportingPeriod, List<String>> byPeriod = new LinkedHashMap<>();
        matters.forEach(matter -> byPeriod.computeIfAbsent(matter.owed().period(), none -> new ArrayList<>())
                .add(agency(matter.owed(), locale)));
        return byPeriod.entrySet().stream()
                .map(entry -> {
                    String line = words.text(
                            "reporting.digest.agencies",
                            locale,
                            words.period(entry.getKey(), locale),
                            String.valueOf(entry.getValue().size()),
                            named(entry.getValue(), locale));
                    return site.isEmpty() ? line : line + "\n  " + site + ReportPaths.period(entry.getKey());
                })
                .collect(Collectors.joining("\n"));
    }

    private String named(List<String> agencies, Locale locale) {
        String first = agencies.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return agencies.size() <= MOST_NAMED
                ? first
                : words.text("reporting.digest.and-more", locale, first, String.valueOf(agencies.size() - MOST_NAMED));
    }

    private String agency(Owed owed, Locale locale) {
        return words.agency(register, owed.agency(), owed.period(), locale);
    }

    private static String name(Matter.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
