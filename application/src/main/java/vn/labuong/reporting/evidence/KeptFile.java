package vn.labuong.reporting.evidence;

/**
 * A file of an agency, kept once however often it is cited.
 *
 * @param name for people, never a path
 * @param mayBePublic whether the agency said so; nothing is public otherwise
 */
public record KeptFile(long id, String sha256, String name, String mediaType, long size, boolean mayBePublic) {}
