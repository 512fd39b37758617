package vn.labuong.portal.exhibition;

import java.util.regex.Pattern;
import vn.labuong.shared.text.Slug;

/** Names of exhibitions in addresses. */
final class Slugs {

    static final int LONGEST = 80;

    /** Addresses below the list that are no exhibition. */
    private static final Pattern RESERVED = Pattern.compile("moi|tim");

    private Slugs() {}

    static boolean isWellFormed(String slug) {
        return slug.length() <= LONGEST
                && Slug.isWellFormed(slug)
                && !RESERVED.matcher(slug).matches();
    }

    /** Made of a title's letters without their marks; empty where it has none. */
    static String of(String title) {
        String slug = Slug.of(title);
        return RESERVED.matcher(slug).matches() ? slug + "-1" : slug;
    }
}
