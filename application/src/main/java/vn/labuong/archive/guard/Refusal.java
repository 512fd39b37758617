package vn.labuong.archive.guard;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Ends the look at a structure at the place where it becomes unbearable; never leaves this package. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<String> arguments;

    Refusal(String reason, Object... arguments) {
        super(reason, null);
        this.reason = "archive.guard." + reason;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    Verdict.Refused verdict() {
        return new Verdict.Refused(reason, arguments);
    }
}
