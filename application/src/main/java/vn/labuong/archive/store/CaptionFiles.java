package vn.labuong.archive.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.labuong.archive.FileId;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFile.State;

/** Which caption files of an item count: of a recording and a language the one that came last; the others are kept. */
public final class CaptionFiles {

    private CaptionFiles() {}

    /** Whether the file holds captions of a recording. */
    public static boolean isCaption(ArchiveFile file) {
        return file.role() == Role.CAPTION && file.standsFor() != null && file.language() != null;
    }

    /** The caption files in force of a recording, in the order of their languages. */
    public static List<ArchiveFile> of(FileId recording, Collection<ArchiveFile> files) {
        return files.stream()
                .filter(file -> isCaption(file) && recording.equals(file.standsFor()))
                .filter(file -> isInForce(file, files))
                .sorted(Comparator.comparing(ArchiveFile::language, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** Whether no later file took the place of this one; a file that is no caption is always in force. */
    public static boolean isInForce(ArchiveFile file, Collection<ArchiveFile> files) {
        return !isCaption(file)
                || files.stream()
                        .filter(other -> isCaption(other) && other.state() == State.KEPT)
                        .filter(other -> Objects.equals(other.standsFor(), file.standsFor())
                                && Objects.equals(other.language(), file.language()))
                        .allMatch(other -> other.position() <= file.position());
    }
}
