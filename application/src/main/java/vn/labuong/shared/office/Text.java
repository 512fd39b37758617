package vn.labuong.shared.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of one paragraph.
 *
 * @param bookmark the stable name of the whole paragraph
 */
public record Text(List<Run> runs, @Nullable String bookmark) {

    public static final Text EMPTY = new Text(List.of(), null);

    public Text {
        runs = List.copyOf(runs);
        Bookmark.check(bookmark);
    }

    public static Text of(String text) {
        return of(Run.of(text));
    }

    public static Text of(Run... runs) {
        return new Text(Arrays.asList(runs), null);
    }

    public Text marked(String name) {
        return new Text(runs, name);
    }

    /** The characters alone, as given. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    Text inBold() {
        return each(Run::inBold);
    }

    /** Capitals as the decree wants them for names of agencies, kinds and parts; Khmer has none. */
    Text inCapitals() {
        return each(run -> run.withText(run.text().toUpperCase(Locale.ROOT)));
    }

    private Text each(UnaryOperator<Run> change) {
        return new Text(runs.stream().map(change).toList(), bookmark);
    }
}
