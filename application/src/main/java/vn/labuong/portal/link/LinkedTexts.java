package vn.labuong.portal.link;

import java.util.List;
import java.util.Locale;

/** Public texts that hold links; what a capability of the portal publishes with links it names by a bean of this type. */
public interface LinkedTexts {

    /**
     * A link and where it stands.
     *
     * @param url as it is written: of this site from its root, or with its scheme
     * @param where what the text is called, in the reader's language
     * @param path staff page on which it can be changed
     */
    record Linked(String url, String where, String path) {}

    /** The links of everything that everybody sees. A fixed number of statements. */
    List<Linked> links(Locale locale);
}
