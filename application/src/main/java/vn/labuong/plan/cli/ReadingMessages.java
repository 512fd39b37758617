package vn.labuong.plan.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.plan.reading.document.Source;

/** What the command says on standard error, in the language of {@code LABUONG_LANG}: vi unless en or km is asked for. */
final class ReadingMessages {

    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private ReadingMessages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static ReadingMessages of(Map<String, String> environment) {
        var language = Locale.forLanguageTag(environment.getOrDefault("LABUONG_LANG", "vi"));
        return new ReadingMessages(ResourceBundle.getBundle("messages/plan-reading", language, NO_SYSTEM_LOCALE));
    }

    String usage() {
        return text("plan.reading.usage");
    }

    /** File, place, reason and what to do, on one line each. */
    String refused(PlanRefusal refusal) {
        var reason = text(
                "plan.reading.refused." + key(refusal.reason()),
                refusal.arguments().toArray());
        return refusal.place().isEmpty()
                ? text("plan.reading.refused-file", refusal.file(), reason)
                : text("plan.reading.refused-place", refusal.file(), refusal.place(), reason);
    }

    String doubtCount(int count) {
        return text("plan.reading.doubts", Integer.toString(count));
    }

    String doubt(Doubt doubt) {
        var where = Stream.of(row(doubt.row()), field(doubt.field()), place(doubt.source()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        var what = text("plan.reading.doubt." + key(doubt.kind()));
        return (where.isEmpty() ? "" : where + ": ") + what + (doubt.raw().isEmpty() ? "" : " «" + doubt.raw() + "»");
    }

    private String row(String code) {
        return code.isEmpty() ? "" : text("plan.reading.row", code);
    }

    private String field(@Nullable Field field) {
        return field == null ? "" : text("plan.reading.field." + key(field));
    }

    private String place(@Nullable Source source) {
        return source == null
                ? ""
                : Stream.of(
                                part("page", source.page()),
                                part("table", source.table()),
                                part("table-row", source.row()),
                                part("line", source.line()),
                                part("cell", source.cell()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String part(String name, @Nullable Integer number) {
        return number == null ? "" : text("plan.reading.place." + name, number.toString());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, Object... arguments) {
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
