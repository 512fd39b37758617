package vn.labuong.portal.disclosure;

import java.util.Locale;

/**
 * The columns of the file of a year's results, in their order. Names and meaning are a promise to whoever reads the file by
 * program: a column may be added at the end, none is renamed.
 */
public enum ResultColumn {
    PLAN("string", true),
    YEAR("gYear", true),
    KIND("string", true),
    CODE("string", true),
    TITLE_VI("string", true),
    TITLE_EN("string", false),
    TITLE_KM("string", false),
    LEAD("string", false),
    STATE("string", false),
    SINCE("date", false),
    UNIT("string", false),
    COMPARATOR("string", false),
    TARGET_MIN("decimal", false),
    TARGET_MAX("decimal", false),
    NUMERATOR("integer", false),
    DENOMINATOR("integer", false),
    VALUE("decimal", false),
    TARGET_KEPT("boolean", false),
    HIDDEN("boolean", true),
    AS_OF("date", false),
    SOURCE("string", false),
    UNVERIFIED("boolean", true),
    DEMONSTRATION("boolean", true),
    ADDRESS("anyURI", true);

    private final String type;
    private final boolean required;

    ResultColumn(String type, boolean required) {
        this.type = type;
        this.required = required;
    }

    /** As the first line of the file names it. */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A type of CSV on the Web (W3C, 2015). */
    public String type() {
        return type;
    }

    /** Whether every line has a value there. */
    public boolean isRequired() {
        return required;
    }

    /** Key of its name for people; with {@code .means} behind it, of what it means. */
    public String messageKey() {
        return "portal.disclosure.column." + columnName().replace('_', '-');
    }
}
