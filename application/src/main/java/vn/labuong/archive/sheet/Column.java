package vn.labuong.archive.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.TextField;

/**
 * A column of a sheet of descriptions, by its header: {@code title[vi]}, {@code title[vi]#2} for the second value,
 * {@code title[vi]:status}, {@code creator#1}, {@code document_number}, {@code level} and so on.
 *
 * @param name the part before any bracket
 * @param language of a value in a language, else null
 * @param position from 0
 * @param status whether it holds the status of the value and not the value
 */
record Column(String name, @Nullable String language, int position, boolean status) {

    static final String CODE = "code";
    static final String VERSION = "version";
    static final String FILE = "file";
    static final String CREATOR = "creator";
    static final String PLACE = "place";
    static final String SUBJECT = "subject";

    /** Fields with one value and no language. */
    static final Set<String> PLAIN = Set.of(
            CODE,
            VERSION,
            FILE,
            "kind",
            "level",
            "embargo_until",
            "people",
            "agency",
            "task",
            "budget_funded",
            "series",
            "rights",
            "language",
            "date",
            "completed_year",
            "demonstration");

    private static final Set<String> REPEATED = Set.of(CREATOR, PLACE, SUBJECT);
    private static final Pattern FORM =
            Pattern.compile("([a-z_]+)(?:\\[(vi|en|km|und)])?(?:#([1-9]\\d{0,2}))?(:status)?");

    /** Empty for a header that names no field, or a field in a language without one. */
    static Optional<Column> of(String header) {
        Matcher form = FORM.matcher(header.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        String name = form.group(1);
        int position = form.group(3) == null ? 0 : Integer.parseInt(form.group(3)) - 1;
        Column column = new Column(name, form.group(2), position, form.group(4) != null);
        boolean text = isText(name) && column.language() != null;
        boolean repeated = REPEATED.contains(name) && column.language() == null && !column.status();
        boolean plain = (PLAIN.contains(name) || isDetail(name))
                && column.language() == null
                && !column.status()
                && form.group(3) == null;
        return text || repeated || plain ? Optional.of(column) : Optional.empty();
    }

    static Column text(TextField field, String language, int position, boolean status) {
        return new Column(field.code(), language, position, status);
    }

    static Column plain(String name) {
        return new Column(name, null, 0, false);
    }

    static Column repeated(String name, int position) {
        return new Column(name, null, position, false);
    }

    boolean isText() {
        return language != null;
    }

    boolean isDetail() {
        return isDetail(name) && language == null;
    }

    private static boolean isText(String name) {
        return Arrays.stream(TextField.values()).anyMatch(field -> field.code().equals(name));
    }

    private static boolean isDetail(String name) {
        return Arrays.stream(Detail.values()).anyMatch(field -> field.code().equals(name));
    }

    String header() {
        return name
                + (language == null ? "" : "[" + language + "]")
                + (position == 0 && !REPEATED.contains(name) ? "" : "#" + (position + 1))
                + (status ? ":status" : "");
    }
}
