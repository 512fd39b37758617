package vn.labuong.portal.editorial;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.labuong.organisation.Role;

/** A kind of thing that asks for a second person before it goes out; each bean of this type is one. */
public interface ReviewedKind {

    /** Under which its reviews are kept: lower case letters and hyphens; never changed. */
    String key();

    /** Message key of what one such thing is called. */
    String labelKey();

    /** Who may ask and decide; one of these roles is enough. */
    Set<Role> roles();

    /** Those things as they are now, by their ids; one that is not there is not in it. One statement. */
    Map<String, Reviewed> of(Collection<String> ids, Locale locale);

    /**
     * A thing as it is now.
     *
     * @param version of what it says, counted from 1: what an approval is of. A change that alters nothing of what is read,
     *     such as another day of opening, need not count
     * @param writer user name of whoever wrote that version
     * @param title in the reader's language where there is one
     * @param path of the staff page that holds the box of the review
     */
    record Reviewed(int version, String writer, String title, String path) {}
}
