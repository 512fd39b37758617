package vn.labuong.archive.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text of a .pptx, a part for each slide in the order of their numbers, then the notes to each. */
final class SlidesText implements MixedXml.Handler {

    private final Parts parts;
    private @Nullable String font;
    private boolean inText;

    private SlidesText(Parts parts) {
        this.parts = parts;
    }

    static void read(GuardedZip zip, Parts parts) throws IOException {
        for (var kind : new String[] {"slides/slide", "notesSlides/notesSlide"}) {
            for (var part : zip.parts("ppt/" + kind + "\\d+\\.xml")) {
                MixedXml.walk(zip, part, new SlidesText(parts));
                parts.endPart();
            }
        }
    }

    @Override
    public void open(String name, MixedXml at) {
        switch (name) {
            case "r" -> font = null;
            case "latin" -> font = at.attribute("typeface");
            case "t" -> inText = true;
            case "br" -> parts.run("\n", font());
            default -> {}
        }
    }

    private String font() {
        return font == null ? "" : font;
    }

    @Override
    public void text(String text) {
        if (inText) {
            parts.run(text, font());
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p")) {
            parts.endParagraph();
        }
    }
}
