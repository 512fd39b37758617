package vn.labuong.archive.web;

import org.jspecify.annotations.Nullable;
import vn.labuong.archive.item.Item;

/** Small things that several pages of items say alike. */
final class ItemViews {

    private ItemViews() {}

    /** The badge that goes with a state. */
    static String badge(Item.State state) {
        return switch (state) {
            case DRAFT -> "planned";
            case PUBLISHED -> "done";
            case WITHDRAWN, DISPOSED -> "stopped";
        };
    }

    /** Where, below the page of the item, a problem of publication is mended. */
    static String mended(String problemKey) {
        return switch (problemKey) {
            case "archive.item.problem.people-unknown" -> "/sua#nguoi";
            case "archive.item.problem.no-consent" -> "/nguoi";
            case "archive.item.problem.rights" -> "/sua#quyen";
            case "archive.item.problem.not-whole" -> "#tep";
            default -> "/sua#chu";
        };
    }

    /** The language for the attribute lang; null where it is not known. */
    static @Nullable String lang(@Nullable String language) {
        return language == null || language.equals("und") ? null : language;
    }
}
