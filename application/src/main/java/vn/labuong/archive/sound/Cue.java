package vn.labuong.archive.sound;

/**
 * Words that are shown or heard from one moment to another.
 *
 * @param start in milliseconds from the beginning
 * @param end after the start
 * @param text plain, composed (NFC), its lines divided by line feeds
 */
public record Cue(long start, long end, String text) {

    public Cue {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a cue lasts: " + start + " to " + end);
        }
    }

    /** As in WebVTT: hours, minutes, seconds, thousandths. */
    public static String time(long millis) {
        return String.format(
                "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
