package vn.labuong.reporting.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A citation as it was typed.
 *
 * @param subject what it is about, by its name in addresses
 * @param again id of a file that the agency sent before
 * @param open ticked where the file may be public
 */
record EvidenceForm(String subject, @Nullable MultipartFile file, String again, String page, String note, String open) {

    /** What the request left out is empty. */
    EvidenceForm {
        subject = Objects.requireNonNullElse(subject, "");
        again = Objects.requireNonNullElse(again, "");
        page = Objects.requireNonNullElse(page, "");
        note = Objects.requireNonNullElse(note, "");
        open = Objects.requireNonNullElse(open, "");
    }

    boolean mayBePublic() {
        return !open.isEmpty();
    }

    /** The file that came along; browsers send a nameless empty one where none was chosen. */
    @Nullable MultipartFile sent() {
        if (file == null) {
            return null;
        }
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty()) ? null : file;
    }
}
