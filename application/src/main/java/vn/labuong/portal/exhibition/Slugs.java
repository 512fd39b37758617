package vn.labuong.portal.exhibition;

import java.util.regex.Pattern;
import vn.labuong.shared.text.SearchKey;

/** Names in addresses of exhibitions and pages. */
public final class Slugs {

    static final int LONGEST = 80;

    /** Addresses below the list that are none of them. */
    private static final Pattern RESERVED = Pattern.compile("moi|tim|luu-dong");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int USUAL = 60;

    private Slugs() {}

    public static boolean isWellFormed(String slug) {
        return slug.length() <= LONGEST
                && FORM.matcher(slug).matches()
                && !RESERVED.matcher(slug).matches();
    }

    /** Made of a title's letters without their marks; empty where it has none. */
    public static String of(String title) {
        String plain = EDGES.matcher(OTHER.matcher(SearchKey.of(title)).replaceAll("-"))
                .replaceAll("");
        String cut = plain.length() > USUAL
                ? EDGES.matcher(plain.substring(0, USUAL)).replaceAll("")
                : plain;
        return RESERVED.matcher(cut).matches() ? cut + "-1" : cut;
    }
}
