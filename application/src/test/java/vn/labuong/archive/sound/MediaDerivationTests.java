package vn.labuong.archive.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildResult;

/** Awkward recordings, by the machine's ffmpeg and by the one in the packages ("bundled"). */
class MediaDerivationTests {

    @TempDir
    Path folder;

    @TempDir
    static Path tools;

    @ParameterizedTest
    @ValueSource(strings = {"", "bundled"})
    void makesAFilmForASlowLineOfOneThatLiesOnItsSide(String ffmpeg) throws IOException {
        film("lying.mp4", "-metadata", "location=+10.3864+105.4352/", "-metadata", "title=KHONG-DUOC-LO-RA");
        make("-i", "lying.mp4", "-c", "copy", "-metadata:s:v:0", "rotate=90", "turned.avi.mp4");
        Path turned = Files.move(folder.resolve("turned.avi.mp4"), folder.resolve("wrong extension [1].avi"));
        assertThat(holds(turned, "loci", "KHONG-DUOC-LO-RA")).isEqualTo(2);
        Rendered.Made rendered = made(ffmpeg, turned);
        assertThat(rendered.files()).containsExactly("film.mp4", "poster.jpg", "waveform.json", "waveform.svg");
        assertThat(rendered.original().rotation()).isIn(90, 270);
        assertThat(rendered.original().width()).isEqualTo(640);
        MediaFacts film = facts(ffmpeg, folder.resolve("made/film.mp4"));
        assertThat(List.of(film.width(), film.height(), film.rotation())).containsExactly(360, 480, 0);
        assertThat(film.videoCodec()).isEqualTo("h264");
        assertThat(film.millis().orElse(0)).isBetween(1500L, 2500L);
        Path made = folder.resolve("made/film.mp4");
        assertThat(holds(made, "loci", "KHONG-DUOC-LO-RA", "Lavf")).isZero();
        String bytes = Files.readString(made, ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isBetween(1, bytes.indexOf("mdat"));
        assertThat(ImageIO.read(folder.resolve("made/poster.jpg").toFile()).getWidth())
                .isEqualTo(360);
    }

    @Test
    void makesAVariableRateConstantAndKeepsTheLength() throws IOException {
        make(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x240:rate=30:duration=4",
                "-vf",
                "select=lt(n\\,30)+not(mod(n\\,7))",
                "-vsync",
                "vfr",
                "-c:v",
                "libx264",
                "vfr.mkv");
        Rendered.Made made = made("", folder.resolve("vfr.mkv"));
        assertThat(made.files()).containsExactly("film.mp4", "poster.jpg");
        assertThat(said(folder.resolve("made/film.mp4")))
                .contains(" 25 fps", " 25 tbr")
                .contains("Baseline");
        assertThat(made.millis()).isBetween(3500L, 4500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bundled"})
    void makesSoundOfATelephonesRecordingAndOfOneThatGuessesItsLength(String ffmpeg) throws IOException {
        made("bundled", silentWav());
        Path bundled = tools.resolve("ffmpeg-4.4.1");
        run(bundled.toString(), "-f", "lavfi", "-i", "sine=f=440:duration=3", "-ar", "8000", "-ac", "1", "note.amr");
        make(
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=duration=20",
                "-c:a",
                "libmp3lame",
                "-q:a",
                "2",
                "-write_xing",
                "0",
                "guess.mp3");
        for (String name : List.of("note.amr", "guess.mp3")) {
            Rendered.Made made = made(ffmpeg, folder.resolve(name));
            assertThat(made.files()).containsExactly("sound.mp3", "sound.opus", "waveform.json", "waveform.svg");
            long expected = name.startsWith("note") ? 3000 : 20_000;
            assertThat(made.millis()).isBetween(expected - 200, expected + 200);
            for (String form : List.of("sound.mp3", "sound.opus")) {
                Path file = folder.resolve("made").resolve(form);
                assertThat(said(file)).contains("mono");
                assertThat(Files.size(file)).isLessThan(expected * 7 + 4000);
            }
        }
    }

    @Test
    void drawsSilenceFlatAndSoundHigh() throws IOException {
        made("", silentWav());
        assertThat(Files.readString(folder.resolve("made/waveform.json")).replaceAll("\\s", ""))
                .matches("\\{\"millis\":1000,\"peaks\":\\[(0,)+0]}");
        make("-f", "lavfi", "-i", "aevalsrc=sin(2000*t):d=1", "loud.wav");
        made("", folder.resolve("loud.wav"));
        assertThat(Files.readString(folder.resolve("made/waveform.json")).replaceAll("\\s", ""))
                .containsPattern("(9[5-9]|100),(9[5-9]|100)");
    }

    @Test
    void givesTheSameSoundAgain() throws IOException {
        make("-f", "lavfi", "-i", "sine=f=440:duration=2", "tone.wav");
        made("", folder.resolve("tone.wav"));
        byte[] opus = Files.readAllBytes(folder.resolve("made/sound.opus"));
        byte[] mp3 = Files.readAllBytes(folder.resolve("made/sound.mp3"));
        made("", folder.resolve("tone.wav"));
        assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("made/sound.opus")), opus))
                .isTrue();
        assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("made/sound.mp3")), mp3))
                .isTrue();
    }

    @Test
    void refusesWhatHoldsNoSoundAndOpensNothingElseThanTheFile() throws IOException {
        Path secret = silentWav();
        Path list = Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile " + secret + "\n");
        Path playlist = Files.writeString(
                folder.resolve("list.avi"), "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n");
        Path empty = Files.createFile(folder.resolve("empty.mp3"));
        Path text = Files.writeString(folder.resolve("text.wav"), "no sound at all");
        for (Path file : List.of(list, playlist, empty, text)) {
            assertThat(derivation("").make(file, folder.resolve("made"))).isInstanceOf(Rendered.Refused.class);
        }
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void saysWhatIsMissingOnAMachineWithoutAnything() throws IOException {
        MediaDerivation none = derivation("none");
        assertThat(none.make(silentWav(), folder.resolve("made")))
                .isEqualTo(new Rendered.Refused(
                        "archive.sound.tool-missing",
                        List.of("ffmpeg", "sudo apt-get install --no-install-recommends ffmpeg")));
    }

    private static long holds(Path file, String... words) throws IOException {
        String bytes = Files.readString(file, ISO_8859_1);
        return Arrays.stream(words).filter(bytes::contains).count();
    }

    private void film(String name, String... more) throws IOException {
        var words = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc=size=640x480:rate=25:duration=2"));
        words.addAll(List.of("-f", "lavfi", "-i", "sine=f=440:duration=2", "-c:v", "libx264", "-c:a", "aac"));
        words.addAll(List.of(more));
        words.add(name);
        make(words.toArray(String[]::new));
    }

    private Path silentWav() throws IOException {
        make("-f", "lavfi", "-i", "anullsrc=r=16000:cl=mono", "-t", "1", "silent.wav");
        return folder.resolve("silent.wav");
    }

    private void make(String... words) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg"));
        command.addAll(List.of(words));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(1, List.of("-nostdin", "-v", "error", "-y"));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String said(Path file) throws IOException {
        Process process = new ProcessBuilder("ffmpeg", "-hide_banner", "-i", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private MediaFacts facts(String ffmpeg, Path file) {
        ChildResult<MediaFacts> facts = derivation(ffmpeg).probe(file);
        assertThat(facts).isInstanceOf(ChildResult.Done.class);
        return ((ChildResult.Done<MediaFacts>) facts).value();
    }

    private Rendered.Made made(String ffmpeg, Path original) {
        Rendered rendered = derivation(ffmpeg).make(original, folder.resolve("made"));
        assertThat(rendered).isInstanceOf(Rendered.Made.class);
        return (Rendered.Made) rendered;
    }

    private MediaDerivation derivation(String ffmpeg) {
        return new MediaDerivation(
                MediaSettings.with(ffmpeg), new Child(folder.resolve("work"), Clock.systemUTC()), tools);
    }
}
