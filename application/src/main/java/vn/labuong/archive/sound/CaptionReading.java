package vn.labuong.archive.sound;

import java.util.List;

/** What came of reading a caption file. */
public sealed interface CaptionReading {

    /**
     * Cues in their order, none over another.
     *
     * @param repairs what had to be mended, in the order of the file
     * @param encoding in which the file was written
     */
    record Read(List<Cue> cues, List<Repair> repairs, String encoding) implements CaptionReading {
        public Read {
            cues = List.copyOf(cues);
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * Nothing was taken.
     *
     * @param reason a message key {@code archive.captions.…}
     * @param line in the file, from 1; 0 where it is the file as such
     */
    record Refused(String reason, int line) implements CaptionReading {}

    /**
     * Something that was mended.
     *
     * @param what a message key {@code archive.captions.…}
     */
    record Repair(String what, int line) {}
}
