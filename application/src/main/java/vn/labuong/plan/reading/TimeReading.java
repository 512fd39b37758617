package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.shared.text.MatchKey;

/**
 * What the time column says: years, rhythm, and what part of it years cannot tell.
 *
 * @param doubt empty when the years and the rhythm say all that the cell says
 */
record TimeReading(YearSpan years, Recurrence recurrence, Optional<Doubt.Kind> doubt) {

    private static final List<Rhythm> RHYTHMS = List.of(
            new Rhythm(Recurrence.QUARTERLY, "(?:định kỳ )?(?:hằng|hàng|mỗi) quý|quý/lần"),
            new Rhythm(Recurrence.MONTHLY, "(?:định kỳ )?(?:hằng|hàng|mỗi) tháng"),
            new Rhythm(Recurrence.YEARLY, "(?:định kỳ )?(?:hằng|hàng|mỗi|từng) năm|thường niên|năm/lần"),
            new Rhythm(Recurrence.CONTINUOUS, "thường xuyên,? liên tục|thường xuyên|liên tục"));

    /** A day, month or quarter of a year: the year counts, the rest is more than years can tell. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("(?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-](20\\d\\d)"
            + "|(?:tháng |t)?\\d{1,2}(?:/| năm )(20\\d\\d)"
            + "|(?:quý|q) ?(?:iv|i{1,3}|[1-4])(?: ?[/-] ?|,? năm | )(20\\d\\d)");

    private static final String YEAR = "(?:năm )?(20\\d\\d)";

    private static final Pattern RANGE = Pattern.compile(YEAR + " ?(?:-|đến hết|đến|tới) ?" + YEAR);

    private static final Pattern UNTIL = Pattern.compile("(?:đến hết|đến|tới) " + YEAR);

    private static final Pattern SINCE = Pattern.compile("từ " + YEAR + "(?: trở đi| đến nay)?");

    private static final Pattern ONE_YEAR = Pattern.compile(YEAR);

    private static final Pattern WHOLE_PLAN = Pattern.compile(
            "(?:trong )?(?:cả|suốt|toàn bộ|theo) (?:thời gian|giai đoạn|thời kỳ)(?: thực hiện)?(?: của)?(?: kế hoạch| đề án)?"
                    + "|giai đoạn thực hiện (?:kế hoạch|đề án)");

    private static final Pattern FILLER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:giai đoạn|thực hiện|từ|trong|các|năm|và|định kỳ)(?![\\p{L}\\p{N}])|[,;.:()]");

    static final TimeReading NOTHING = new TimeReading(YearSpan.UNKNOWN, Recurrence.NONE, Optional.empty());

    /** Reads a cell; a rhythm without years means the plan's own years. */
    static TimeReading of(String cell, YearSpan plan) {
        return MatchKey.of(cell).isEmpty() ? NOTHING : new Scan(MatchKey.of(cell), plan).read();
    }

    /** Nothing was found, neither years nor a rhythm. */
    boolean isEmpty() {
        return years.from() == null && years.to() == null && recurrence == Recurrence.NONE;
    }

    private record Rhythm(Recurrence recurrence, Pattern words) {
        Rhythm(Recurrence recurrence, String words) {
            this(recurrence, Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"));
        }
    }

    /** One reading: what is understood is taken out of the text, the rest is the doubt. */
    private static final class Scan {
        private final YearSpan plan;
        private final TreeSet<Integer> single = new TreeSet<>();
        private final List<YearSpan> spans = new ArrayList<>();
        private Recurrence recurrence = Recurrence.NONE;
        private boolean morePrecise;
        private String rest;

        Scan(String key, YearSpan plan) {
            this.rest = key;
            this.plan = plan;
        }

        TimeReading read() {
            for (var rhythm : RHYTHMS) {
                if (recurrence == Recurrence.NONE
                        && rhythm.words().matcher(rest).find()) {
                    recurrence = rhythm.recurrence();
                    rest = rhythm.words().matcher(rest).replaceAll(" ");
                }
            }
            rest = PART_OF_YEAR.matcher(rest).replaceAll(this::partOfYear);
            take(WHOLE_PLAN, found -> plan);
            take(RANGE, found -> YearSpan.of(year(found, 1), year(found, 2)));
            take(UNTIL, found -> new YearSpan(plan.from(), year(found, 1)));
            take(SINCE, found -> new YearSpan(year(found, 1), plan.to()));
            var years = ONE_YEAR.matcher(rest);
            while (years.find()) {
                single.add(year(years, 1));
            }
            rest = ONE_YEAR.matcher(rest).replaceAll(" ");
            return result(FILLER.matcher(rest).replaceAll(" ").strip());
        }

        private String partOfYear(MatchResult found) {
            morePrecise = true;
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    return found.group(group);
                }
            }
            return "";
        }

        private void take(Pattern pattern, Function<Matcher, YearSpan> span) {
            var found = pattern.matcher(rest);
            while (found.find()) {
                spans.add(span.apply(found));
            }
            rest = pattern.matcher(rest).replaceAll(" ");
        }

        private TimeReading result(String notUnderstood) {
            var years = spans.stream().reduce(YearSpan.UNKNOWN, YearSpan::around);
            if (!single.isEmpty()) {
                years = years.around(YearSpan.of(single.first(), single.last()));
                morePrecise |= single.last() - single.first() + 1 > single.size();
            }
            boolean backwards = years.from() != null && years.to() != null && years.from() > years.to();
            boolean nothing = years.equals(YearSpan.UNKNOWN) && recurrence == Recurrence.NONE && spans.isEmpty();
            if (backwards || nothing) {
                return new TimeReading(YearSpan.UNKNOWN, recurrence, Optional.of(Doubt.Kind.TIME_NOT_UNDERSTOOD));
            }
            var meant = years.equals(YearSpan.UNKNOWN) ? plan : years;
            var doubt = plan.isLeftBy(meant) ? Doubt.Kind.TIME_OUTSIDE_PLAN : null;
            boolean more = morePrecise || !notUnderstood.isEmpty();
            return new TimeReading(meant, recurrence, Optional.ofNullable(more ? Doubt.Kind.TIME_MORE_PRECISE : doubt));
        }

        private static int year(Matcher found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }
}
