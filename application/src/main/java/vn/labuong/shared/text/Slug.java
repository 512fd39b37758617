package vn.labuong.shared.text;

import java.util.regex.Pattern;

/** Names in addresses: small letters without marks and numbers, in words joined by hyphens. */
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int USUAL = 60;

    private Slug() {}

    public static boolean isWellFormed(String slug) {
        return FORM.matcher(slug).matches();
    }

    /** Made of a title's letters without their marks, at most {@value #USUAL} of them; empty where it has none. */
    public static String of(String title) {
        String plain = EDGES.matcher(OTHER.matcher(SearchKey.of(title)).replaceAll("-"))
                .replaceAll("");
        return plain.length() > USUAL ? EDGES.matcher(plain.substring(0, USUAL)).replaceAll("") : plain;
    }
}
