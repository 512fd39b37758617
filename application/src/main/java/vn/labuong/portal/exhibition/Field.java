package vn.labuong.portal.exhibition;

import java.util.Locale;

/** A text of a block. */
public enum Field {
    /** What the picture, list or recording is. */
    CAPTION,
    /** What the picture shows, for whoever does not see it. */
    ALTERNATIVE,
    /** The same of the second picture of a pair. */
    ALTERNATIVE_2,
    BODY,
    /** Whose words a quotation is. */
    SOURCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    /** Whether it stands in the place of a picture. */
    public boolean isAlternative() {
        return this == ALTERNATIVE || this == ALTERNATIVE_2;
    }
}
