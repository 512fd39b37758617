package vn.labuong.archive.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a recording is, as ffmpeg reads it; covers inside sound files are no film.
 *
 * @param millis how long it says it lasts; empty where it does not say
 * @param width of the stored picture; 0 without film
 * @param rotation by which the stored picture is turned to be seen: 0, 90, 180, 270
 * @param videoCodec ffmpeg's name; empty without film
 * @param audioCodec ffmpeg's name; empty without sound
 */
public record MediaFacts(
        OptionalLong millis, int width, int height, int rotation, String videoCodec, String audioCodec, int audioRate) {

    private static final Pattern DURATION = Pattern.compile("  Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d),.*");
    private static final Pattern STREAM = Pattern.compile("\\s+Stream #0:\\d+.*?: (Video|Audio): (\\w+)(.*)");
    private static final Pattern SIZE = Pattern.compile(", (\\d{1,5})x(\\d{1,5})[, ]");
    private static final Pattern RATE = Pattern.compile(", (\\d+) Hz");
    private static final Pattern ROTATION = Pattern.compile("\\s+displaymatrix: rotation of (-?\\d+)\\.\\d+ degrees");

    public boolean hasFilm() {
        return !videoCodec.isEmpty();
    }

    public boolean hasSound() {
        return !audioCodec.isEmpty();
    }

    /** Reads what ffmpeg said of its first input. */
    static MediaFacts read(Path said) throws IOException {
        var reading = new Reading();
        Files.readString(said, StandardCharsets.ISO_8859_1).lines().forEach(reading::line);
        return reading.facts();
    }

    private static final class Reading {

        private OptionalLong millis = OptionalLong.empty();
        private int width;
        private int height;
        private int rotation;
        private int rate;
        private String video = "";
        private String audio = "";

        void line(String line) {
            Matcher duration = DURATION.matcher(line);
            if (duration.matches() && millis.isEmpty()) {
                long minutes = Long.parseLong(duration.group(1)) * 60 + Long.parseLong(duration.group(2));
                millis = OptionalLong.of((minutes * 60 + Long.parseLong(duration.group(3))) * 1000
                        + Long.parseLong(duration.group(4)) * 10);
            }
            Matcher stream = STREAM.matcher(line);
            if (stream.matches() && !line.contains("(attached pic)")) {
                stream(stream.group(1), stream.group(2), stream.group(3));
            }
            Matcher turned = ROTATION.matcher(line);
            if (turned.matches()) {
                rotation = Math.floorMod(-Integer.parseInt(turned.group(1)), 360);
            }
        }

        private void stream(String kind, String codec, String rest) {
            Matcher size = SIZE.matcher(rest + ",");
            Matcher hertz = RATE.matcher(rest);
            if (kind.equals("Video") && video.isEmpty() && size.find()) {
                video = codec;
                width = Integer.parseInt(size.group(1));
                height = Integer.parseInt(size.group(2));
            } else if (kind.equals("Audio") && audio.isEmpty()) {
                audio = codec;
                rate = hertz.find() ? Integer.parseInt(hertz.group(1)) : 0;
            }
        }

        MediaFacts facts() {
            return new MediaFacts(millis, width, height, rotation, video, audio, rate);
        }
    }
}
