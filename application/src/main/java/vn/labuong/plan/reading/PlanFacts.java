package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.shared.text.MatchKey;

/** What the text around the task table says of the plan itself: title, years, number and date. */
record PlanFacts(@Nullable ReadValue title, YearSpan years, IssuingFacts issued) {

    private static final Pattern HEAD = Pattern.compile("(dự thảo )?(kế hoạch|chương trình|đề án)");

    /** What follows a title: its legal bases, or the first section. */
    private static final Pattern AFTER_TITLE =
            Pattern.compile("(căn cứ|thực hiện|thi hành|nhằm|để |kính gửi|ủy ban|ubnd|[ivx]+\\.|\\(|-|_).*");

    private static final Pattern YEARS = Pattern.compile("(20\\d\\d) ?(?:-|đến(?: năm)?) ?(20\\d\\d)");

    private static final Pattern NUMBER = Pattern.compile("(?i)Số:?\\s*(\\d+\\s*/\\s*K[HhẾế][-–][\\p{L}&]+)");

    private static final Pattern DATE =
            Pattern.compile("(?i)ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(20\\d\\d)\\s*\\.?$");

    static PlanFacts find(List<Block> blocks, TaskTables tables) {
        var lines = new ArrayList<Block.Line>();
        for (var block : blocks) {
            if (block instanceof Block.Line line) {
                lines.add(line);
            } else if (block instanceof Block.Table table && !tables.holds(table)) {
                table.lines().forEach(lines::add);
            }
        }
        var title = title(lines);
        var years = title.flatMap(found -> years(found.text()))
                .or(() -> lines.stream()
                        .filter(PlanFacts::namesPlanYears)
                        .flatMap(line -> years(line.text()).stream())
                        .findFirst());
        return new PlanFacts(title.orElse(null), years.orElse(YearSpan.UNKNOWN), issued(lines));
    }

    private static Optional<ReadValue> title(List<Block.Line> lines) {
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (HEAD.matcher(MatchKey.of(lines.get(at).text())).matches()) {
                var text = new StringBuilder();
                for (int next = at + 1;
                        next < Math.min(lines.size(), at + 5) && belongsToTitle(lines, at, next);
                        next++) {
                    text.append(text.isEmpty() ? "" : " ")
                            .append(lines.get(next).text());
                }
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new ReadValue(text.toString(), lines.get(at + 1).source()));
            }
        }
        return Optional.empty();
    }

    private static boolean belongsToTitle(List<Block.Line> lines, int head, int at) {
        var key = MatchKey.of(lines.get(at).text());
        return at == head + 1 || !AFTER_TITLE.matcher(key).matches();
    }

    private static boolean namesPlanYears(Block.Line line) {
        return MatchKey.of(line.text()).contains("giai đoạn");
    }

    private static Optional<YearSpan> years(String text) {
        var found = YEARS.matcher(MatchKey.of(text));
        return found.find()
                ? Optional.of(YearSpan.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** The head of the document comes first: a number of another plan further down is not this plan's. */
    private static IssuingFacts issued(List<Block.Line> lines) {
        var head = lines.stream().limit(15).toList();
        return new IssuingFacts(first(head, NUMBER, 1), first(head, DATE, 0));
    }

    private static @Nullable ReadValue first(List<Block.Line> lines, Pattern pattern, int group) {
        for (var line : lines) {
            var found = pattern.matcher(line.text());
            if (found.find()) {
                return new ReadValue(found.group(group), line.source());
            }
        }
        return null;
    }
}
