package vn.labuong.reporting.consolidation.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers of sources that follow one another, so that a hundred of them can be named in a few signs. */
public record NumberRange(int first, int last) {

    /** The numbers in order, each once. */
    public static List<NumberRange> of(Collection<Integer> numbers) {
        List<NumberRange> ranges = new ArrayList<>();
        numbers.stream().sorted().distinct().forEach(number -> {
            NumberRange before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (before != null && before.last() + 1 == number) {
                ranges.set(ranges.size() - 1, new NumberRange(before.first(), number));
            } else {
                ranges.add(new NumberRange(number, number));
            }
        });
        return ranges;
    }

    /** "56", "56–80". */
    public String text() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
