package vn.labuong.archive.item;

import java.util.Locale;

/** What an item is about: a concept of the thesaurus, a convention, or a recommendation as "cycle.number". */
public record AboutWhat(Scheme scheme, String code) {

    /** Where the code comes from. */
    public enum Scheme {
        CONCEPT,
        CONVENTION,
        RECOMMENDATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Scheme of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
