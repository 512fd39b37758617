package vn.labuong.archive.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.labuong.shared.text.LegacyVietnamese;

/** The glyphs of one page after another in reading order, and what else is drawn on it. */
final class PdfGlyphs extends PDFTextStripper {

    private static final String STROKES = " f F f* S s B B* b b* sh ";

    /** A word as the page shows it: its glyphs, between two gaps. */
    record Piece(List<TextPosition> glyphs, int line, boolean spaceAfter) {}

    private final List<Piece> pieces = new ArrayList<>();
    private List<TextPosition> open = new ArrayList<>();
    private int line;
    private double pageArea = 1;
    private double pictures;
    private int strokes;
    private int shown;
    private int unmapped;
    private int legacyKhmer;

    /** How many glyphs run to the right, up, to the left, down. */
    private final int[] ways = new int[4];

    PdfGlyphs() {
        // The page is given, not searched for by its number.
        setStartPage(0);
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * The pieces of the page. The search for gaps goes wrong where text runs another way than the page is turned, so a
     * page of such text is read again as if it were turned with it.
     */
    List<Piece> read(PDPage page) throws IOException {
        readAsTurned(page);
        int turned = Math.floorMod(page.getRotation(), 360);
        int way = 0;
        for (int at = 1; at < ways.length; at++) {
            way = ways[at] > ways[way] ? at : way;
        }
        if (shown > 0 && way * 90 != turned) {
            page.setRotation(way * 90);
            readAsTurned(page);
            page.setRotation(turned);
        }
        return List.copyOf(pieces);
    }

    private void readAsTurned(PDPage page) throws IOException {
        pieces.clear();
        Arrays.fill(ways, 0);
        open = new ArrayList<>();
        line = 0;
        pictures = 0;
        strokes = 0;
        shown = 0;
        unmapped = 0;
        legacyKhmer = 0;
        pageArea = Math.max(1, page.getCropBox().getWidth() * page.getCropBox().getHeight());
        if (page.hasContents()) {
            processPage(page);
        }
        endPiece(false);
    }

    PageGate.Marks marks() {
        return new PageGate.Marks(pictures, strokes, shown, unmapped, legacyKhmer);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        ways[Math.floorMod(Math.round(angle / 90), 4)]++;
        var name = LegacyText.plainName(String.valueOf(font.getName()));
        legacyKhmer += LegacyText.isKhmerFont(name) ? 1 : 0;
        boolean byNumber =
                font instanceof PDSimpleFont && LegacyVietnamese.ofFont(name).isPresent();
        if (!byNumber && font.toUnicode(code) == null) {
            unmapped++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        var name = operator.getName();
        if (STROKES.contains(" " + name + " ")) {
            strokes++;
        } else if (name.equals("BI") || (name.equals("Do") && isPicture(operands))) {
            pictures +=
                    Math.abs(getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX()
                                    * getGraphicsState()
                                            .getCurrentTransformationMatrix()
                                            .getScalingFactorY())
                            / pageArea;
        }
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects
                && objects.getDictionaryObject(name) instanceof COSStream object
                && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (var position : positions) {
            if (letters(position).isBlank()) {
                endPiece(true);
            } else {
                open.add(position);
            }
        }
    }

    @Override
    protected void writeWordSeparator() {
        endPiece(true);
    }

    @Override
    protected void writeLineSeparator() {
        endPiece(false);
        line++;
    }

    private void endPiece(boolean space) {
        if (!open.isEmpty()) {
            pieces.add(new Piece(List.copyOf(open), line, space));
            open = new ArrayList<>();
        }
    }

    /** Without the joined forms of Latin letters, which nobody types when searching. */
    static String letters(TextPosition glyph) {
        var text = glyph.getUnicode() == null ? "" : glyph.getUnicode();
        boolean joined = text.chars().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06);
        return joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    @Override
    protected void startArticle(boolean isLTR) {
        line++;
    }

    @Override
    protected void endArticle() {
        endPiece(false);
    }

    @Override
    protected void writeParagraphSeparator() {
        writeLineSeparator();
    }

    @Override
    protected void writeParagraphStart() {
        // Lines are told apart by their separators.
    }

    @Override
    protected void writeParagraphEnd() {
        // As above.
    }

    @Override
    protected void writePageStart() {
        // Pages come one at a time.
    }

    @Override
    protected void writePageEnd() {
        // As above.
    }
}
