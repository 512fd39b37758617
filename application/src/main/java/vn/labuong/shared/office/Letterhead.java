package vn.labuong.shared.office;

import org.jspecify.annotations.Nullable;

/**
 * The head of the first page. The national name and motto are the profile's.
 *
 * @param superior the agency directly above, where one is named; a line break in a name stays, and a name too long for
 *     its place is broken into even lines
 * @param agency that issues; written in capitals
 * @param place {@code An Giang}
 */
public record Letterhead(
        @Nullable String superior, String agency, DocumentNumber number, String place, IssueDate date) {}
