package vn.labuong.organisation.revision;

import java.util.List;

/** Whether a change to the register was made. */
public sealed interface Revised {

    /** It was made and recorded, under the name of this event or correction. */
    record Done(String what) implements Revised {}

    /** Nothing was changed; the message says why. */
    record Refused(String messageKey, List<String> arguments) implements Revised {

        public static Refused because(String reason, String... arguments) {
            return new Refused("organisation.revision.refused." + reason, List.of(arguments));
        }
    }
}
