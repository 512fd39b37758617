package vn.labuong.archive.sound;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caption files as people make them. */
class CaptionsTests {

    private static final String WORDS = "Quyền con người, hòa bình";
    private static final String VTT = "WEBVTT - tiêu đề\n\n1\n00:01.000 --> 00:02.500 align:start\n" + WORDS + "\n";

    @Test
    void readsVttInEveryEncodingPeopleSave() {
        List<Cue> expected = List.of(new Cue(1000, 2500, WORDS));
        assertThat(read(VTT.getBytes(UTF_8)).cues()).isEqualTo(expected);
        assertThat(read(("\uFEFF" + VTT).getBytes(UTF_8)).cues()).isEqualTo(expected);
        assertThat(read(("\uFEFF" + VTT).getBytes(UTF_16LE)).cues()).isEqualTo(expected);
        assertThat(read(("\uFEFF" + VTT).getBytes(UTF_16BE)).cues()).isEqualTo(expected);
        assertThat(read(VTT.getBytes(UTF_16LE)).cues()).isEqualTo(expected);
        assertThat(read(Normalizer.normalize(VTT, Normalizer.Form.NFD).getBytes(UTF_8))
                        .cues())
                .isEqualTo(expected);
    }

    @Test
    void readsSubRipOfVietnameseWindows() {
        String srt = String.join(
                "\r\n",
                List.of(
                        "1",
                        "00:00:01,000 --> 00:00:02,000",
                        "Quyê\u0300n con ngươ\u0300i",
                        "",
                        "2",
                        "00:00:03,5 --> 00:00:04,000",
                        "{\\an8}<i>\u0111ây</i>",
                        ""));
        CaptionReading.Read read = read(srt.getBytes(Charset.forName("windows-1258")));
        assertThat(read.encoding()).isEqualTo("windows-1258");
        assertThat(read.cues()).containsExactly(new Cue(1000, 2000, "Quyền con người"), new Cue(3500, 4000, "đây"));
    }

    @Test
    void writesWordsAndTimesOnly() {
        String vtt = "WEBVTT\n\nSTYLE\n::cue { background: url(http://example.org/x) }\n\nNOTE secret\n\n"
                + "REGION\nid:x\n\nid\n00:01.000 --> 00:02.000 line:0\n<v Lan>a &lt;b&gt; & <script>x</script>"
                + "<c.red>សិទ្ធិ</c>\n";
        List<Cue> cues = read(vtt.getBytes(UTF_8)).cues();
        assertThat(Captions.webVtt(cues))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\na &lt;b&gt; &amp; xសិទ្ធិ\n");
        assertThat(read(Captions.webVtt(cues).getBytes(UTF_8)).cues()).isEqualTo(cues);
        assertThat(Passage.of(cues, 100)).containsExactly(new Passage(1, "a <b> & xសិទ្ធិ"));
    }

    @Test
    void mendsOrderAndOverlapAndSaysWhere() {
        CaptionReading.Read read = read(
                vtt("00:05.000 --> 00:06.000\nb", "00:01.000 --> 00:05.500\na", "00:06.000 --> 00:07.000\n<i></i>"));
        assertThat(read.cues()).containsExactly(new Cue(1000, 5000, "a"), new Cue(5000, 6000, "b"));
        assertThat(read.repairs())
                .containsExactly(
                        new CaptionReading.Repair("archive.captions.overlap", 3),
                        new CaptionReading.Repair("archive.captions.sorted", 6),
                        new CaptionReading.Repair("archive.captions.empty", 9));
    }

    @ParameterizedTest
    @CsvSource({
        "00:02.000 --> 00:01.000, backwards",
        "00:01.000 --> 00:01.000, backwards",
        "-00:01.000 --> 00:01.000, time",
        "00:61.000 --> 01:02.000, time",
        "one --> two, time"
    })
    void refusesTimesThatMeanNothingWithTheirLine(String times, String reason) {
        assertThat(Captions.read(vtt("00:01.000 --> 00:02.000\na", times + "\nb")))
                .isEqualTo(new CaptionReading.Refused("archive.captions." + reason, 6));
        assertThat(Captions.read("no captions".getBytes(UTF_8)))
                .isEqualTo(new CaptionReading.Refused("archive.captions.none", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "phim.vi.vtt, phim.mp4, vi",
        "phim-vi.vtt, phim.mp4, vi",
        "phim_eng.srt, phim.mp4, en",
        "phim.mp4-vi.vtt, phim.mp4, vi",
        "phim.mp4.km.vtt, phim.mp4, km",
        "PHIM.KHM.VTT, phim.mp4, km",
        "phim.vtt, phim.mp4, ''",
        "Quyền.vi.vtt, Quyền.mp3, vi"
    })
    void findsTheRecordingAndTheLanguageByTheName(String caption, String recording, String language) {
        String decomposed = Normalizer.normalize(caption, Normalizer.Form.NFD);
        Optional<String> expected = Optional.of(language).filter(one -> !one.isEmpty());
        assertThat(CaptionName.fitting(decomposed, List.of("other.mp4", recording)))
                .containsExactly(new CaptionName.Match(recording, expected));
    }

    @Test
    void leavesAChoiceBetweenTwoRecordingsToAPerson() {
        assertThat(CaptionName.fitting("x.vi.vtt", List.of("x.mp4", "x.mp3"))).hasSize(2);
        assertThat(CaptionName.fitting("x.mp3-vi.vtt", List.of("x.mp4", "x.mp3")))
                .hasSize(1);
        assertThat(CaptionName.fitting("x.vi.txt", List.of("x.mp4"))).isEmpty();
    }

    @Test
    void isQuickOverTagsThatNeverEndAndRefusesMoreCuesThanAnyRecordingHas() {
        String endless = "<a".repeat(1_000_000) + "{\\".repeat(1_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(
                                read(vtt("00:01.000 --> 00:02.000\n" + endless)).cues())
                        .hasSize(1));
        String[] many = new String[100_001];
        java.util.Arrays.setAll(many, at -> Cue.time(at * 10L) + " --> " + Cue.time(at * 10L + 9) + "\na");
        assertThat(Captions.read(vtt(many)))
                .isInstanceOfSatisfying(
                        CaptionReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("archive.captions.many"));
    }

    @Test
    void passagesHoldEachCueOnceUnderNumbersOfTheirOwn() {
        List<Cue> cues = new java.util.ArrayList<>();
        for (int at = 0; at < 2000; at++) {
            cues.add(new Cue(at * 700L, at * 700L + 650, "lời " + at));
        }
        cues.add(new Cue(400_000_000, 400_001_000, "rất muộn"));
        List<Passage> passages = Passage.of(cues, 99_998);
        assertThat(passages).extracting(Passage::number).doesNotHaveDuplicates().isSorted();
        assertThat(passages.get(passages.size() - 1).number()).isLessThan(100_000);
        String all = passages.stream().map(Passage::text).collect(java.util.stream.Collectors.joining("\n"));
        assertThat(all).isEqualTo(cues.stream().map(Cue::text).collect(java.util.stream.Collectors.joining("\n")));
        assertThat(passages.get(1).second()).isBetween(15, 40);
    }

    private static byte[] vtt(String... cues) {
        return ("WEBVTT\n\n" + String.join("\n\n", cues) + "\n").getBytes(UTF_8);
    }

    private static CaptionReading.Read read(byte[] file) {
        CaptionReading reading = Captions.read(file);
        assertThat(reading).isInstanceOf(CaptionReading.Read.class);
        return (CaptionReading.Read) reading;
    }
}
