package vn.labuong.portal.publication;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a publication is to whoever uses it. */
public enum Kind {
    BOOK("Book"),
    HANDBOOK("Book"),
    LEAFLET("CreativeWork"),
    POSTER("Poster"),
    SLIDES("PresentationDigitalDocument"),
    LESSON("LearningResource"),
    AUDIO("CreativeWork"),
    VIDEO("CreativeWork"),
    OTHER("CreativeWork");

    private final String schemaType;

    Kind(String schemaType) {
        this.schemaType = schemaType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "portal.publication.kind." + code();
    }

    /** In the words of schema.org. */
    public String schemaType() {
        return schemaType;
    }

    public static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
