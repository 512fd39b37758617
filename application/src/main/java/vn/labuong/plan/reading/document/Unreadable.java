package vn.labuong.plan.reading.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a file from deep inside it. It never leaves the reader, which answers with a refusal instead.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final String place;
    private final transient List<String> arguments;

    private Unreadable(RefusalReason reason, String place, @Nullable Throwable cause, List<String> arguments) {
        super(reason + " at '" + place + "'", cause);
        this.reason = reason;
        this.place = place;
        this.arguments = arguments;
    }

    public static Unreadable because(RefusalReason reason, String place, String... arguments) {
        return new Unreadable(reason, place, null, List.of(arguments));
    }

    public static Unreadable broken(String place, @Nullable Throwable cause) {
        return new Unreadable(RefusalReason.BROKEN, place, cause, List.of());
    }

    public RefusalReason reason() {
        return reason;
    }

    public String place() {
        return place;
    }

    public List<String> arguments() {
        return arguments;
    }
}
