package vn.labuong.portal.exhibition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a block is made of. */
public enum Kind {
    IMAGE(1, false, Field.CAPTION, Field.ALTERNATIVE),
    PAIR(2, false, Field.CAPTION, Field.ALTERNATIVE, Field.ALTERNATIVE_2),
    TEXT(0, false, Field.BODY),
    QUOTE(0, false, Field.BODY, Field.SOURCE),
    TIMELINE(0, true, Field.CAPTION),
    AUDIO(1, false, Field.CAPTION),
    VIDEO(1, false, Field.CAPTION),
    /** Named places with the addresses they lead to. */
    MAP(0, true, Field.CAPTION);

    private final int items;
    private final boolean listed;

    @SuppressWarnings("ImmutableEnumChecker") // A List.of is.
    private final List<Field> fields;

    Kind(int items, boolean listed, Field... fields) {
        this.items = items;
        this.listed = listed;
        this.fields = List.of(fields);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many items of the archive it shows. */
    public int items() {
        return items;
    }

    /** Whether it has entries of its own. */
    public boolean listed() {
        return listed;
    }

    /** Its texts, each of which is to be written. */
    public List<Field> fields() {
        return fields;
    }

    public static Optional<Kind> of(String code) {
        return List.of(values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
