package vn.labuong.archive.sound;

import java.util.List;

/** What came of deriving a recording or film. */
public sealed interface Rendered {

    /**
     * All stands in its folder.
     *
     * @param original what the original is
     * @param files names in the folder: {@code film.mp4}, {@code poster.jpg}, {@code sound.mp3}, {@code sound.opus},
     *     {@code waveform.json}, {@code waveform.svg}, each where there is such a thing
     * @param millis how long the rendition lasts
     */
    record Made(MediaFacts original, List<String> files, long millis) implements Rendered {
        public Made {
            files = List.copyOf(files);
        }
    }

    /**
     * Nothing was made.
     *
     * @param reason a message key {@code archive.sound.…}
     */
    record Refused(String reason, List<String> arguments) implements Rendered {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
