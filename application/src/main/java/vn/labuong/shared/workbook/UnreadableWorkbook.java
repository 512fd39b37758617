package vn.labuong.shared.workbook;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the reading from deep inside a file. It never leaves the reader, which answers with a refusal instead. */
final class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WorkbookReason reason;
    private final String place;
    private final transient List<String> arguments;

    private UnreadableWorkbook(WorkbookReason reason, String place, @Nullable Throwable cause, List<String> arguments) {
        super(reason + " at '" + place + "'", cause);
        this.reason = reason;
        this.place = place;
        this.arguments = arguments;
    }

    static UnreadableWorkbook because(WorkbookReason reason, String place, Object... arguments) {
        var texts = Arrays.stream(arguments).map(Object::toString).toList();
        return new UnreadableWorkbook(reason, place, null, texts);
    }

    static UnreadableWorkbook broken(String place, @Nullable Throwable cause) {
        return new UnreadableWorkbook(WorkbookReason.BROKEN, place, cause, List.of());
    }

    WorkbookRefusal refusal(String file) {
        return new WorkbookRefusal(file, place, reason, arguments);
    }
}
