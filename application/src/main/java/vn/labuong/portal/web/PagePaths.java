package vn.labuong.portal.web;

/** Addresses of free pages, and who may change them. */
final class PagePaths {

    static final String LIST = "/noi-bo/trang";
    static final String ONE = LIST + "/{slug}";

    static final String EDITORS = "hasAnyRole('EDITOR', 'PROGRAMME_OFFICER')";

    private PagePaths() {}

    static String one(String slug) {
        return LIST + "/" + slug;
    }
}
