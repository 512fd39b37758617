package vn.labuong.shared.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document as its author means it; how it looks is the {@link LayoutProfile}'s.
 *
 * @param addressees "Kính gửi": none, one on the same line, or several on lines of their own
 * @param legalBases without end marks: they are set by the writer
 * @param body whose last words get the mark of the end
 * @param ending null where the document is not signed, such as a draft for reading
 * @param created for the file's properties; given by the caller so that equal documents are equal bytes
 */
public record FormalDocument(
        Letterhead letterhead,
        Subject subject,
        List<String> addressees,
        List<Text> legalBases,
        List<Block> body,
        @Nullable Ending ending,
        List<Annex> annexes,
        Instant created) {

    public FormalDocument {
        addressees = List.copyOf(addressees);
        legalBases = List.copyOf(legalBases);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        Bookmark.checkUnique(legalBases, body, annexes);
    }
}
