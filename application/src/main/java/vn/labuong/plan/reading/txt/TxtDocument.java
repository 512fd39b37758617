package vn.labuong.plan.reading.txt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.shared.text.Texts;

/**
 * Tab-separated text: every line with a tab is a row, other lines are prose. Blank lines and lines of a page number
 * do not end a table, since a text made from pages has them at every page break.
 */
public final class TxtDocument {

    private TxtDocument() {}

    /** The blocks of a text in UTF-8, or in UTF-16 with a byte order mark; any other text is refused, not guessed. */
    public static List<Block> read(Path file) throws IOException {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Block.Row>();
        var lines = text(Files.readAllBytes(file)).split("\r\n|\r|\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            var line = lines[number - 1];
            if (line.indexOf('\t') >= 0) {
                rows.add(row(line, number));
            } else if (!Texts.isBlank(line) && !(isPageNumber(line) && !rows.isEmpty())) {
                endTable(blocks, rows);
                blocks.add(new Block.Line(Texts.clean(line), Source.line(number)));
            }
        }
        endTable(blocks, rows);
        return blocks;
    }

    private static void endTable(List<Block> blocks, List<Block.Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows));
            rows.clear();
        }
    }

    private static Block.Row row(String line, int number) {
        var cells = new ArrayList<Block.Cell>();
        for (var text : line.split("\t", -1)) {
            var source = Source.lineCell(number, cells.size() + 1);
            cells.add(Block.Cell.plain(cells.size(), Texts.clean(text), source));
        }
        return new Block.Row(cells);
    }

    private static boolean isPageNumber(String line) {
        return Texts.clean(line).matches("[-–]?\\s*\\d{1,4}\\s*[-–]?");
    }

    private static String text(byte[] bytes) {
        try {
            var text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();

            if (text.indexOf(0) >= 0) {
                throw Unreadable.because(RefusalReason.NOT_TEXT, "");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Unreadable.because(RefusalReason.NOT_TEXT, "");
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean wide = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
