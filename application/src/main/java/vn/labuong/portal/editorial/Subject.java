package vn.labuong.portal.editorial;

/**
 * What is to go out.
 *
 * @param kind key of a {@link ReviewedKind}
 * @param id by which its kind names it; stays the same when its address or title changes
 * @param version of what it says
 */
public record Subject(String kind, String id, int version) {}
