package vn.labuong.portal.web;

/** Addresses of exhibitions, and who may change them. */
final class ExhibitionPaths {

    static final String PUBLIC = "/trien-lam";
    static final String LIST = "/noi-bo/trien-lam";
    static final String ONE = LIST + "/{slug}";

    /** Those who edit what everybody sees, and those who keep the items that are shown. */
    static final String CURATOR = "hasAnyRole('EDITOR', 'ARCHIVIST')";

    private ExhibitionPaths() {}

    static String one(String slug) {
        return LIST + "/" + slug;
    }

    static String shown(String slug) {
        return PUBLIC + "/" + slug;
    }
}
