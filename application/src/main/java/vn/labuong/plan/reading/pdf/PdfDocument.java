package vn.labuong.plan.reading.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.shared.text.Texts;

/** A PDF with a text layer as lines and tables, page after page, from top to bottom. */
public final class PdfDocument {

    /** A scan may carry a stamp or a page number as text; a page of a plan has far more. */
    private static final int FEWEST_GLYPHS = 40;

    private PdfDocument() {}

    public static List<Block> read(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            SwollenStreams.refuse(document);
            var blocks = new ArrayList<Block>();
            int glyphs = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var found = GlyphFinder.find(document, page).stream()
                        .filter(glyph -> !glyph.isBlank())
                        .toList();
                glyphs += found.size();
                addPage(document, page, found, blocks);
            }
            if (glyphs < FEWEST_GLYPHS) {
                throw Unreadable.because(RefusalReason.NO_TEXT_LAYER, "");
            }
            return blocks;
        } catch (InvalidPasswordException e) {
            throw Unreadable.because(RefusalReason.ENCRYPTED, "");
        } catch (Unreadable refused) {
            throw refused;
        } catch (RuntimeException e) {
            // A broken or hostile file breaks the parser in ways that it does not declare.
            throw Unreadable.broken("", e);
        }
    }

    private static void addPage(PDDocument document, int page, List<Glyph> glyphs, List<Block> blocks)
            throws IOException {
        var tables = RuledTable.among(RuleFinder.find(document.getPage(page - 1)));
        var placed = new ArrayList<Placed>();
        int rows = 0;
        for (var table : tables.stream()
                .sorted(Comparator.comparingDouble(RuledTable::top))
                .toList()) {
            var inside = glyphs.stream().filter(table::holds).toList();
            var block = table.read(inside, page, rows);
            rows += block.rows().size();
            placed.add(new Placed(table.top(), block));
        }
        var outside = glyphs.stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph)))
                .toList();
        int number = 0;
        for (var line : GlyphLines.of(outside)) {
            var text = Texts.clean(GlyphLines.line(line));
            number++;
            if (!text.matches("[-–]?\\s*\\d{1,4}\\s*[-–]?")) {
                placed.add(new Placed(line.get(0).base(), new Block.Line(text, Source.pageLine(page, number))));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::top));
        placed.forEach(one -> blocks.add(one.block()));
    }

    private record Placed(double top, Block block) {}
}
