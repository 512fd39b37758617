package vn.labuong.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to machines; a controller puts it into the model as {@value #NAME}.
 *
 * @param description in a sentence or two, null for that of the product
 * @param type in the words of Open Graph: website, article, book, video.other
 * @param image path of a picture that everybody may see, null for none
 * @param data what it is in the words of schema.org, see {@link JsonLd#script}; null for nothing
 */
public record PageHead(
        @Nullable String description,
        String type,
        @Nullable String image,
        @Nullable String data) {

    public static final String NAME = "pageHead";

    private static final int LONGEST = 300;

    public PageHead {
        description = description == null || description.isBlank() ? null : shortened(description.strip());
    }

    public static PageHead website(@Nullable String description, JsonLd data) {
        return new PageHead(description, "website", null, data.script());
    }

    /** Cut at a space, never within a letter. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "\u2026";
    }
}
