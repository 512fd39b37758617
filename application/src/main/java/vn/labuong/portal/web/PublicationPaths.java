package vn.labuong.portal.web;

/** Addresses of publications. */
final class PublicationPaths {

    static final String PUBLIC = "/an-pham";
    static final String LIST = "/noi-bo/an-pham";
    static final String ONE = LIST + "/{slug}";
    static final String COUNTS = LIST + "/luot";

    private PublicationPaths() {}

    static String one(String slug) {
        return LIST + "/" + slug;
    }

    static String shown(String slug) {
        return PUBLIC + "/" + slug;
    }

    /** The reader, at its beginning. */
    static String read(String slug, String language) {
        return shown(slug) + "/doc/" + language;
    }

    /** A page in the reader. */
    static String read(String slug, String language, int page) {
        return read(slug, language) + "?trang=" + page;
    }

    /** A file to take, by its number from 1. */
    static String take(String slug, String language, int file) {
        return shown(slug) + "/tai/" + language + "/" + file;
    }
}
