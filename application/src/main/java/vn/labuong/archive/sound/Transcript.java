package vn.labuong.archive.sound;

import java.util.List;
import java.util.stream.Collectors;

/** What is said, with its times: what a reader reads, and what the search takes. */
public final class Transcript {

    private Transcript() {}

    /** One line a cue: its time to the second, a tab, its words. */
    public static String text(List<Cue> cues) {
        return cues.stream()
                .map(cue -> Cue.time(cue.start()).substring(0, 8) + "\t"
                        + cue.text().replace('\n', ' ').replace('\t', ' '))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
