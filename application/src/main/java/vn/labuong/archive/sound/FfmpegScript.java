package vn.labuong.archive.sound;

import java.util.ArrayList;
import java.util.List;

/** The lines of a shell that derive a recording from {@code in} into the folder {@code out}. */
final class FfmpegScript {

    /** No metadata, no chapters, no encoder's name, no running numbers: the same sound gives the same bytes. */
    private static final String BARE = " -map_metadata -1 -map_metadata:s -1 -map_chapters -1 -sn -dn -fflags +bitexact"
            + " -flags:v +bitexact -flags:a +bitexact";

    private final String ffmpeg;
    private final MediaSettings settings;

    FfmpegScript(String ffmpeg, MediaSettings settings) {
        // Playlists and the like may name other files and addresses; only the one that was given is opened.
        this.ffmpeg = quoted(ffmpeg) + " -nostdin -v error -y -threads 2 -protocol_whitelist file";
        this.settings = settings;
    }

    static String link(String original) {
        return "ln -s " + quoted(original) + " in; mkdir out";
    }

    /** What ffmpeg says of the input; without an output it ends with a failure of its own. */
    static String probe(String ffmpeg, String file, String said) {
        return quoted(ffmpeg) + " -nostdin -hide_banner -protocol_whitelist file -i " + file + " 2> " + said
                + " || true";
    }

    /** Sound alone, decoded once for both forms and the wave. */
    List<String> sound() {
        String bits = " -b:a " + settings.soundBits();
        return List.of(ffmpeg + " -i in"
                + " -map 0:a:0" + BARE + " -vn -ac 1 -ar 32000 -c:a libmp3lame" + bits
                + " -id3v2_version 0 out/sound.mp3"
                + " -map 0:a:0" + BARE + " -vn -ac 1 -ar 48000 -c:a libopus -vbr constrained" + bits + " out/sound.opus"
                + samples());
    }

    /** Film of a constant rate, its turning done, its index in front. */
    List<String> film(MediaFacts facts) {
        int lines = settings.lines();
        String shorter = "trunc(min(" + lines + "\\,ih)/2)*2";
        String narrower = "trunc(min(" + lines + "\\,iw)/2)*2";
        String picture = "yadif=deint=interlaced,scale=trunc(iw*sar/2)*2:ih,setsar=1,"
                + "scale=w=if(gte(iw\\,ih)\\,-2\\," + narrower + "):h=if(gte(iw\\,ih)\\," + shorter + "\\,-2)";
        int bits = settings.filmBits();
        var script = new ArrayList<String>();
        script.add(ffmpeg + " -i in -map 0:v:0" + (facts.hasSound() ? " -map 0:a:0" : "") + BARE
                + " -vf " + quoted(picture) + " -vsync cfr -r 25 -g 50 -pix_fmt yuv420p"
                + " -c:v libx264 -profile:v baseline -preset veryfast -b:v " + bits + " -maxrate " + bits
                + " -bufsize " + 2 * bits + " -c:a aac -ac 1 -ar 44100 -b:a " + settings.soundBits()
                + " -movflags +faststart out/film.mp4" + (facts.hasSound() ? samples() : ""));
        script.add(poster(facts));
        script.add(probe(firstWord(), "out/film.mp4", "film.said"));
        return script;
    }

    List<String> checks() {
        return List.of(
                probe(firstWord(), "out/sound.mp3", "mp3.said"), probe(firstWord(), "out/sound.opus", "opus.said"));
    }

    /** A tenth into the film: the first picture is often black. */
    private String poster(MediaFacts facts) {
        double moment = facts.millis().orElse(0) / 10_000.0;
        return ffmpeg + " -ss " + String.format(java.util.Locale.ROOT, "%.3f", moment) + " -i out/film.mp4" + BARE
                + " -frames:v 1 -q:v 4 -update 1 out/poster.jpg";
    }

    private static String samples() {
        return " -map 0:a:0" + BARE + " -vn -ac 1 -ar " + Waveform.RATE + " -f u8 samples";
    }

    private String firstWord() {
        return ffmpeg.substring(1, ffmpeg.indexOf('\'', 1));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
