package vn.labuong.shared.cli;

/** What a verb of the launcher ends with. */
public final class ExitStatus {

    public static final int DONE = 0;
    public static final int FAULT = 1;
    public static final int WRONG_USAGE = 2;
    /** Standard error names the file, the place in it and the reason. */
    public static final int BAD_INPUT = 3;

    private ExitStatus() {}
}
