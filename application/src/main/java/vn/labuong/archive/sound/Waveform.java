package vn.labuong.archive.sound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.labuong.shared.text.Json;

/**
 * The loudest moments of a recording, evenly spaced.
 *
 * @param millis how long the recording lasts, counted sample by sample
 * @param peaks 0 to 100
 */
record Waveform(long millis, List<Integer> peaks) {

    static final int RATE = 8000;

    private static final int PEAKS = 600;
    private static final int HEIGHT = 100;

    /** Reads unsigned samples of eight bits. */
    static Waveform of(Path samples) throws IOException {
        long count = Files.size(samples);
        var peaks = new int[(int) Math.max(1, Math.min(PEAKS, count))];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(samples), 1 << 16)) {
            for (long at = 0; at < count; at++) {
                int peak = (int) (at * peaks.length / count);
                peaks[peak] = Math.max(peaks[peak], Math.abs(in.read() - 128));
            }
        }
        List<Integer> scaled = IntStream.of(peaks)
                .mapToObj(peak -> Math.min(HEIGHT, peak * HEIGHT / 127))
                .toList();
        return new Waveform(count * 1000 / RATE, scaled);
    }

    String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("millis", millis);
        json.put("peaks", peaks);
        return Json.write(json);
    }

    /** One line up and down for each peak, in the colour of the text around it. */
    String svg() {
        String path = IntStream.range(0, peaks.size())
                .mapToObj(
                        i -> "M" + i + " " + (HEIGHT - Math.max(1, peaks.get(i))) + "v" + 2 * Math.max(1, peaks.get(i)))
                .collect(Collectors.joining());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + peaks.size() + " " + 2 * HEIGHT
                + "\" preserveAspectRatio=\"none\"><path stroke=\"currentColor\" d=\"" + path + "\"/></svg>\n";
    }
}
