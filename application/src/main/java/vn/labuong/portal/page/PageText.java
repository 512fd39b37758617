package vn.labuong.portal.page;

import vn.labuong.portal.exhibition.Wording;

/**
 * A page in one language.
 *
 * @param text in Markdown, see {@link Markdown}
 * @param status where it comes from
 */
public record PageText(String title, String text, Wording.Status status) {

    /** Whether it can be read: it has a title and a text. */
    public boolean isWhole() {
        return !title.isBlank() && !text.isBlank();
    }

    boolean isEmpty() {
        return title.isBlank() && text.isBlank();
    }
}
