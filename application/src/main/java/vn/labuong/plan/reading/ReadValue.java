package vn.labuong.plan.reading;

import vn.labuong.plan.reading.document.Source;

/** A text and where it stands. */
public record ReadValue(String text, Source source) {}
