package vn.labuong.organisation;

/** The register holds something new; published after the change is committed. */
public record RegisterChanged(String what) {}
