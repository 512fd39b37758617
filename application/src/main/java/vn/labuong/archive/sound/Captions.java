package vn.labuong.archive.sound;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.archive.guard.TextBytes;

/**
 * Reads WebVTT and SubRip in any encoding and writes clean WebVTT: words and times, without styles, scripts and positions.
 * What can be meant in one way only is mended; what cannot is refused with its line.
 */
public final class Captions {

    private static final String MOMENT = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + MOMENT + "\\s*-->\\s*" + MOMENT + "(?:\\s.*)?");
    private static final Pattern NOT_WORDS = Pattern.compile("</?[a-zA-Z0-9.:][^<>]*>|</?>|\\{\\\\[^{}]*}");
    private static final Pattern ASIDE = Pattern.compile("(STYLE|REGION|NOTE)(\\s.*)?");
    private static final int MOST_CUES = 100_000;

    private final List<Timed> found = new ArrayList<>();
    private final List<CaptionReading.Repair> repairs = new ArrayList<>();
    private final String[] lines;
    private int at;

    private record Timed(int line, long start, long end, String text) {}

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Unusable(String reason, int line) {
            super(reason);
            this.line = line;
        }
    }

    private Captions(String text) {
        lines = text.split("\r\n|\r|\n", -1);
    }

    /** Reads a caption file as it came. */
    public static CaptionReading read(byte[] file) {
        Charset encoding = TextBytes.encoding(file);
        var captions = new Captions(TextBytes.read(file, encoding));
        try {
            captions.blocks();
            List<Cue> cues = captions.inOrder();
            captions.repairs.sort(Comparator.comparingInt(CaptionReading.Repair::line));
            return new CaptionReading.Read(cues, captions.repairs, encoding.name());
        } catch (Unusable unusable) {
            return new CaptionReading.Refused("archive.captions." + unusable.getMessage(), unusable.line);
        }
    }

    /** The cues as WebVTT in UTF-8, lines ended by line feeds. */
    public static String webVtt(List<Cue> cues) {
        var out = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            String words = cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            out.append('\n').append(Cue.time(cue.start())).append(" --> ").append(Cue.time(cue.end()));
            out.append('\n').append(words).append('\n');
        }
        return out.toString();
    }

    private void blocks() throws Unusable {
        for (at = 0; at < lines.length; at++) {
            if (ASIDE.matcher(lines[at]).matches() && (at == 0 || lines[at - 1].isBlank())) {
                skipBlock();
            } else if (lines[at].contains("-->")) {
                cue();
            }
        }
        if (found.isEmpty()) {
            throw new Unusable("none", 0);
        }
    }

    private void skipBlock() {
        while (at < lines.length && !lines[at].isBlank()) {
            at++;
        }
    }

    private void cue() throws Unusable {
        int line = at + 1;
        Matcher times = TIMES.matcher(lines[at]);
        if (!times.matches()) {
            throw new Unusable("time", line);
        }
        long start = moment(times, 1, line);
        long end = moment(times, 5, line);
        if (end <= start) {
            throw new Unusable("backwards", line);
        }
        var words = new ArrayList<String>();
        while (at + 1 < lines.length && !lines[at + 1].isBlank() && !lines[at + 1].contains("-->")) {
            words.add(lines[++at]);
        }
        // Without an empty line between, the last line before the next times is that cue's number.
        boolean numbered = at + 1 < lines.length && lines[at + 1].contains("-->") && !words.isEmpty();
        if (numbered && words.get(words.size() - 1).strip().matches("\\d+")) {
            words.remove(words.size() - 1);
        }
        String text = plain(String.join("\n", words));
        if (text.isEmpty()) {
            repairs.add(new CaptionReading.Repair("archive.captions.empty", line));
            return;
        }
        found.add(new Timed(line, start, end, text));
        if (found.size() > MOST_CUES) {
            throw new Unusable("many", line);
        }
    }

    private static long moment(Matcher times, int group, int line) throws Unusable {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = Long.parseLong(times.group(group + 1));
        long seconds = Long.parseLong(times.group(group + 2));
        if (minutes > 59 || seconds > 59) {
            throw new Unusable("time", line);
        }
        String fraction = (times.group(group + 3) + "00").substring(0, 3);
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Long.parseLong(fraction);
    }

    private static String plain(String words) {
        String text = NOT_WORDS
                .matcher(words)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replaceAll("&[lr]rm;", "")
                .replace("&amp;", "&")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "")
                .replace("-->", "\u2192");
        String stripped = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
        return Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private List<Cue> inOrder() {
        List<Timed> sorted =
                found.stream().sorted(Comparator.comparingLong(Timed::start)).toList();
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).start() < found.get(i - 1).start()) {
                repairs.add(new CaptionReading.Repair(
                        "archive.captions.sorted", found.get(i).line()));
            }
        }
        var cues = new ArrayList<Cue>();
        for (Timed next : sorted) {
            Cue last = cues.isEmpty() ? null : cues.get(cues.size() - 1);
            if (last == null || last.end() <= next.start()) {
                cues.add(new Cue(next.start(), next.end(), next.text()));
                continue;
            }
            repairs.add(new CaptionReading.Repair("archive.captions.overlap", next.line()));
            if (last.start() == next.start()) {
                long end = Math.max(last.end(), next.end());
                cues.set(cues.size() - 1, new Cue(last.start(), end, last.text() + "\n" + next.text()));
            } else {
                cues.set(cues.size() - 1, new Cue(last.start(), next.start(), last.text()));
                cues.add(new Cue(next.start(), next.end(), next.text()));
            }
        }
        return cues;
    }
}
