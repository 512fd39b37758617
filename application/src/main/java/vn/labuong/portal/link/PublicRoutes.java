package vn.labuong.portal.link;

/** Which addresses the product answers at all, whatever stands there. */
public interface PublicRoutes {

    /** Whether a GET of that path, decoded, is answered by a page that needs no part of the path to name something. */
    boolean isFixed(String path);

    /** Whether it is answered by a page that a part of the path names, which may not be there. */
    boolean isNaming(String path);
}
