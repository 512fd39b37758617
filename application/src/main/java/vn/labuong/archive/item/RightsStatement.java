package vn.labuong.archive.item;

import java.util.List;
import java.util.Locale;

/** What may be done with an item: statements of rightsstatements.org and licences of Creative Commons, by their addresses. */
public final class RightsStatement {

    /** Those offered to choose from; any other address of the two is kept as it is. */
    public static final List<String> OFFERED = List.of(
            Description.RIGHTS_NOT_EVALUATED,
            "http://rightsstatements.org/vocab/InC/1.0/",
            "http://rightsstatements.org/vocab/InC-EDU/1.0/",
            "http://rightsstatements.org/vocab/InC-NC/1.0/",
            "http://rightsstatements.org/vocab/InC-RUU/1.0/",
            "http://rightsstatements.org/vocab/UND/1.0/",
            "http://rightsstatements.org/vocab/NKC/1.0/",
            "http://rightsstatements.org/vocab/NoC-OKLR/1.0/",
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            "https://creativecommons.org/licenses/by-nc-nd/4.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "https://creativecommons.org/publicdomain/mark/1.0/");

    private RightsStatement() {}

    /** The key of its name for people, such as {@code archive.rights.inc-edu} or {@code archive.rights.by-sa}. */
    public static String messageKey(String uri) {
        String[] parts = uri.split("/", -1);
        return "archive.rights." + (parts.length > 2 ? parts[parts.length - 3].toLowerCase(Locale.ROOT) : "other");
    }
}
