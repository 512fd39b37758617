package vn.labuong.archive;

/** The retention schedule says something else than before. */
public record SeriesChanged() {}
