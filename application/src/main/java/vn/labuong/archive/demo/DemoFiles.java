package vn.labuong.archive.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.LegacyVietnamese;

/** Makes the bytes of each file of the folder. */
final class DemoFiles {

    private static final String TCVN3_FONT = ".VnTime";
    private static final String VNI_FONT = "VNI-Times";
    private static final int WEEKS = 12;
    private static final int CUES = 6;
    private static final Duration CUE = Duration.ofSeconds(4);

    private final DemoWords words;
    private final Map<String, DemoTopic> topics;
    private final DemoFonts fonts = new DemoFonts();
    private final Pictures pictures;

    DemoFiles(DemoWords words, Map<String, DemoTopic> topics) {
        this.words = words;
        this.topics = topics;
        this.pictures = new Pictures(words, fonts);
    }

    byte[] make(DemoItem item) {
        return switch (item.form()) {
            case "leaflet", "district" -> document(item, List.of(Leaf.of(item, words)));
            case "booklet" -> document(item, Leaf.booklet(item, words, topics));
            case "old-font" -> oldFont(item);
            case "poster" ->
                item.ending().equals("svg")
                        ? utf8(DrawnSvg.poster(item, words))
                        : pictures.poster(item, topic(item)).png();
            case "scene" -> pictures.scene(item, topic(item)).jpeg();
            case "chart" -> pictures.chart(item).png();
            case "object" -> pictures.palmLeaves(item).png();
            case "scan" -> AgedScan.of(Leaf.full(item, words, topics), words.mark(), item.seed(), fonts);
            case "table" -> utf8(table(item));
            case "tune" -> Tune.wav(item.seed());
            case "speech", "film" -> DemoResource.bytes("media/" + item.file().replace('/', '-'));
            default -> throw new IllegalStateException("Nobody makes a " + item.form());
        };
    }

    private DemoTopic topic(DemoItem item) {
        return topics.getOrDefault(item.topic(), DemoTopic.DISTRICT);
    }

    private byte[] document(DemoItem item, List<Leaf> leaves) {
        Leaf first = leaves.get(0);
        return switch (item.ending()) {
            case "docx" ->
                OfficeFiles.word(first.lines(), item.language().equals("km") ? "Khmer OS" : "Times New Roman");
            case "odt" -> OfficeFiles.openDocument(first);
            case "html" -> utf8(OfficeFiles.html(first));
            case "txt" -> utf8(String.join("\n\n", first.lines()) + "\n");
            case "pdf" -> TextPdf.of(leaves, fonts, item.seed());
            default -> throw new IllegalStateException("Nobody writes " + item.file());
        };
    }

    private byte[] oldFont(DemoItem item) {
        boolean rich = item.ending().equals("rtf");
        OldTyping typing = OldTyping.in(rich ? LegacyVietnamese.TCVN3 : LegacyVietnamese.VNI);
        List<String> lines =
                Leaf.of(item, words).lines().stream().map(typing::type).toList();
        return rich
                ? OfficeFiles.richText(lines, TCVN3_FONT).getBytes(StandardCharsets.US_ASCII)
                : OfficeFiles.word(lines, VNI_FONT);
    }

    private String table(DemoItem item) {
        String lang = item.language();
        List<String> names = new ArrayList<>(topics.keySet());
        int first = names.indexOf(item.topic());
        StringBuilder table = new StringBuilder(
                Csv.line(List.of(words.say("table", "week", lang), words.say("table", "topic", lang))));
        for (int week = 0; week < WEEKS; week++) {
            String topic = names.get((first + week) % names.size());
            table.append(Csv.line(List.of(Integer.toString(week + 1), words.say(topic, "name", lang))));
        }
        return table.append(Csv.line(List.of("", words.notice(lang)))).toString();
    }

    /** Captions of the film, as WebVTT. */
    byte[] captions(String lang) {
        StringBuilder track = new StringBuilder("WEBVTT\n");
        for (int cue = 0; cue < CUES; cue++) {
            track.append("\n%s --> %s\n%s\n"
                    .formatted(
                            time(CUE.multipliedBy(cue)),
                            time(CUE.multipliedBy(cue + 1L)),
                            words.say("film", "cue" + (cue + 1), lang)));
        }
        return utf8(track.toString());
    }

    private static String time(Duration at) {
        return "%02d:%02d:%02d.000".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
