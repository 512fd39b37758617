package vn.labuong.shared.office;

import org.jspecify.annotations.Nullable;

/**
 * What the document is and what it is about (trích yếu).
 *
 * @param kind {@code Báo cáo}, written in capitals; null is a letter (công văn), whose subject stands under its number
 */
public record Subject(@Nullable String kind, String about) {}
