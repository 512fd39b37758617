package vn.labuong.portal.version;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.labuong.shared.text.Slug;

/** Names of documents in addresses. */
public final class Slugs {

    private static final int LONGEST = 80;

    /** Addresses below the list that are none of them. */
    private static final Pattern RESERVED = Pattern.compile("moi|tim|luot|luu-dong");

    private static final int MOST_TRIES = 50;

    private Slugs() {}

    public static boolean isWellFormed(String slug) {
        return slug.length() <= LONGEST
                && Slug.isWellFormed(slug)
                && !RESERVED.matcher(slug).matches();
    }

    /** Made of a title, or of the general name where that has no letters; with a number where it is taken. */
    public static String free(String title, String general, Predicate<String> taken) {
        String made = of(title);
        String slug = made.isEmpty() ? general : made;
        for (int number = 1; number <= MOST_TRIES; number++) {
            String tried = number == 1 ? slug : slug + "-" + number;
            if (!taken.test(tried)) {
                return tried;
            }
        }
        return slug + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Made of a title's letters without their marks; empty where it has none. */
    public static String of(String title) {
        String slug = Slug.of(title);
        return RESERVED.matcher(slug).matches() ? slug + "-1" : slug;
    }
}
