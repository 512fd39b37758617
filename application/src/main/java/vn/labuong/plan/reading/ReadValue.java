package vn.labuong.plan.reading;

/** A text and where it stands. */
public record ReadValue(String text, Source source) {}
