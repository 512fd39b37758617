package vn.labuong.portal.web;

/** Addresses of what waits for a second person. */
final class ReviewPaths {

    static final String LIST = "/noi-bo/cho-duyet";

    /** Whoever may be asked about some kind; each kind says who may be asked about it. */
    static final String REVIEWERS = "hasAnyRole('EDITOR', 'ARCHIVIST', 'PRESS_OFFICER', 'PROGRAMME_OFFICER')";

    private ReviewPaths() {}
}
