package vn.labuong.archive.guard;

import java.util.List;

/** Whether a file may be handed to decoders. */
public sealed interface Verdict {

    /** It may, within the limits of a child. */
    record Safe(Facts facts) implements Verdict {}

    /**
     * It may not: it is kept aside as it is, and nothing opens it.
     *
     * @param reason a message key {@code archive.guard.…}
     * @param arguments what that message names, in its order
     */
    record Refused(String reason, List<String> arguments) implements Verdict {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
