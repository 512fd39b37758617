package vn.labuong.plan.programme;

/** A short text in Vietnamese, English and Khmer; the Khmer waits for a native reader. */
public record Trilingual(String vi, String en, String km) {}
