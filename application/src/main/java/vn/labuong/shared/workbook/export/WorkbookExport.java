package vn.labuong.shared.workbook.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook to a stream, sheet after sheet. What is written is read back by {@link SealReading} value for value,
 * also after Excel or LibreOffice saved it.
 */
public final class WorkbookExport implements Closeable {

    /** The longest text of a cell; a longer one has to be shortened or left out by the caller. */
    public static final int LONGEST_TEXT = Storable.LONGEST_TEXT;

    private final Workbook book;
    private final SealLines seal;
    private @Nullable SheetExport open;

    /** The stream is not closed. */
    public WorkbookExport(OutputStream out, WorkbookIdentity identity) {
        book = new Workbook(out, "LaBuong", "1.0");
        book.setGlobalDefaultFont("Times New Roman", 12);
        seal = new SealLines(identity);
    }

    /** Begins the next sheet and ends the one before. */
    public SheetExport sheet(FormSheet form) throws IOException {
        endSheet();
        open = new SheetExport(form, book.newWorksheet(form.name()), seal);
        return open;
    }

    private void endSheet() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    /** Writes the seal, and ends the package; a workbook that was not closed is not readable. */
    @Override
    public void close() throws IOException {
        endSheet();
        seal.write(book);
        book.finish();
    }
}
