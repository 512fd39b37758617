package vn.labuong.organisation;

import java.util.List;

/**
 * An agency, group or unknown name that a text mentions.
 *
 * @param name canonical name, {@code @GROUP}, or the text's own words when unknown or a pointer to another row
 * @param agencies ids of the agencies that may be meant, whatever the date; empty for groups and unknown names
 * @param raw the words of the text
 */
public record Mention(Kind kind, String name, List<String> agencies, String raw) {

    public Mention {
        agencies = List.copyOf(agencies);
    }

    static Mention unknown(String raw) {
        return new Mention(Kind.UNKNOWN, raw, List.of(), raw);
    }

    /** What the words turned out to be. */
    public enum Kind {
        AGENCY,
        GROUP,
        /** Two agencies of the same place and time bear the name. */
        AMBIGUOUS,
        /** "-nt-", "Như mục 2": the reader of the whole table resolves it. */
        POINTER,
        UNKNOWN
    }
}
