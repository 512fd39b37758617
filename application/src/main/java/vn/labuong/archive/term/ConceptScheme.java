package vn.labuong.archive.term;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The concept schemes of the thesaurus, in the order in which they are shown. */
public enum ConceptScheme {
    THEME("concept"),
    CONVENTION("convention"),
    RECOMMENDATION("recommendation"),
    DOCUMENT("concept"),
    AUDIENCE("concept");

    private final String subjects;

    ConceptScheme(String subjects) {
        this.subjects = subjects;
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which items hold its codes; three schemes share one, so no code stands in two of them. */
    public String subjects() {
        return subjects;
    }

    public String messageKey() {
        return "archive.term.scheme." + code();
    }

    public static Optional<ConceptScheme> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
