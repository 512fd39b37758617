package vn.labuong.shared.web;

/** One step of the way from the first page, shown by the layout when the model holds a list {@code crumbs}. */
public record Crumb(String text, String href) {}
