package vn.labuong.shared.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annex: a section of its own, with pages numbered from 1. It is numbered by its place where there are two or more.
 *
 * @param title written in capitals
 * @param accompanies the line in brackets that names the document, see {@link Wording#accompanying}
 * @param landscape a wide page for wide tables
 */
public record Annex(String title, @Nullable String accompanies, boolean landscape, List<Block> body) {

    public Annex {
        body = List.copyOf(body);
    }
}
