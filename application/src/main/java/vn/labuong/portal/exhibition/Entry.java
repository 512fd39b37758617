package vn.labuong.portal.exhibition;

/**
 * One line of a list.
 *
 * @param key the year of a line of time; the address that a place leads to, empty where it leads nowhere
 * @param words what happened, or the name of the place
 */
public record Entry(String key, Words words) {}
