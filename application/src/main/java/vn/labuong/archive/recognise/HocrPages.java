package vn.labuong.archive.recognise;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pages out of hOCR: elements whose class says what they are and whose title holds the box and the confidence. */
final class HocrPages implements LayoutReader.Pages {

    private static final Set<String> LINES =
            Set.of("ocr_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat");

    private static final String NUMBER = "(-?[0-9.]{1,12})";

    private static final Pattern BOX =
            Pattern.compile("bbox\\s+" + NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER);

    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf\\s+" + NUMBER);

    private final Consumer<PageText> sink;
    private @Nullable PageInMaking page;
    private final StringBuilder word = new StringBuilder();
    private double[] box = new double[4];
    private double confidence;
    private int depth;
    private int pageDepth;
    private int wordDepth;
    private int pages;
    private int words;
    private int moved;

    HocrPages(Consumer<PageText> sink) {
        this.sink = sink;
    }

    @Override
    public void start(XMLStreamReader xml) {
        depth++;
        var kind = xml.getAttributeValue(null, "class");
        var title = xml.getAttributeValue(null, "title") == null ? "" : xml.getAttributeValue(null, "title");
        if ("ocr_page".equals(kind)) {
            var size = box(title);
            page = new PageInMaking(size[2] - size[0], size[3] - size[1]);
            pageDepth = depth;
        }
        if (page != null) {
            page.language(xml.getAttributeValue(null, "lang"));
        }
        if (page != null && kind != null && LINES.contains(kind)) {
            page.openLine();
        } else if ("ocrx_word".equals(kind) && wordDepth == 0) {
            wordDepth = depth;
            word.setLength(0);
            box = box(title);
            var sure = CONFIDENCE.matcher(title);
            confidence = sure.find() ? PageInMaking.number(sure.group(1)) / 100 : 0;
        }
    }

    private static double[] box(String title) {
        var found = BOX.matcher(title);
        var sides = new double[4];
        if (found.find()) {
            for (int at = 0; at < sides.length; at++) {
                sides[at] = PageInMaking.number(found.group(at + 1));
            }
        }
        return sides;
    }

    @Override
    public void characters(String text) {
        if (wordDepth > 0) {
            if (word.length() + text.length() > 100_000) {
                throw new LayoutReader.Unusable(LayoutReading.Reason.SWOLLEN);
            }
            word.append(text);
        }
    }

    /** A word of hOCR is parted from the next by a space, whatever white space the file has. */
    @Override
    public void end(String name) {
        if (page != null && depth == wordDepth) {
            page.add(word.toString(), box[0], box[1], box[2] - box[0], box[3] - box[1], confidence, true);
        }
        if (depth == wordDepth) {
            wordDepth = 0;
        }
        if (page != null && depth == pageDepth) {
            pages++;
            words += page.words();
            moved += page.moved();
            sink.accept(page.done());
            page = null;
        }
        depth--;
    }

    @Override
    public LayoutReading.Read read() {
        return new LayoutReading.Read(LayoutReading.Format.HOCR, pages, words, moved);
    }

    @Override
    public int pages() {
        return pages;
    }
}
