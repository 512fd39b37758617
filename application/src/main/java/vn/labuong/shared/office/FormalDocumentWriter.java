package vn.labuong.shared.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.labuong.shared.office.LayoutProfile.Page;

/**
 * Writes a formal document as .docx: a small set of parts of our own, as a stream, so that a table of any length costs
 * no memory beyond the document itself. Equal documents are equal bytes on the same Java. Safe for many threads.
 */
public final class FormalDocumentWriter {

    /**
     * The same for every part of every file. Not the first instant of 1980: Java takes that for a time too early to say,
     * and adds the machine's time zone.
     */
    private static final LocalDateTime PART_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final LayoutProfile profile;

    public FormalDocumentWriter(LayoutProfile profile) {
        this.profile = profile;
    }

    public LayoutProfile profile() {
        return profile;
    }

    /**
     * Writes the whole file and leaves the stream open.
     *
     * @throws UncheckedIOException where the stream takes no more; what was written until then is no document
     */
    public void write(FormalDocument document, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            part(zip, "[Content_Types].xml", PackageParts::contentTypes);
            part(zip, "_rels/.rels", PackageParts::packageRelations);
            part(zip, "docProps/core.xml", xml -> PackageParts.coreProperties(xml, document));
            part(zip, "word/styles.xml", xml -> StylesPart.write(xml, profile));
            part(zip, "word/settings.xml", PackageParts::settings);
            part(zip, "word/fontTable.xml", xml -> PackageParts.fontTable(xml, profile.fonts()));
            part(zip, "word/header1.xml", xml -> PackageParts.pageNumber(xml, profile, true));
            part(zip, "word/header2.xml", xml -> PackageParts.pageNumber(xml, profile, false));
            zip.putNextEntry(entry("word/document.xml"));
            Map<String, String> links = document(new Xml(zip), document);
            zip.closeEntry();
            part(zip, "word/_rels/document.xml.rels", xml -> PackageParts.documentRelations(xml, links));
            zip.finish();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void part(ZipOutputStream zip, String name, Consumer<Xml> content) throws IOException {
        zip.putNextEntry(entry(name));
        Xml xml = new Xml(zip);
        content.accept(xml);
        xml.end();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PART_TIME);
        return entry;
    }

    private Map<String, String> document(Xml xml, FormalDocument document) {
        ParagraphMarkup paragraphs = new ParagraphMarkup(xml, profile);
        TableMarkup tables = new TableMarkup(xml, paragraphs, profile);
        BodyMarkup body = new BodyMarkup(paragraphs, tables, profile.wording());
        Page page = profile.page();
        Ending ending = document.ending();
        xml.open("w:document", "xmlns:w", PackageParts.WORD, "xmlns:r", PackageParts.RELATIONS)
                .open("w:body");
        new HeadMarkup(xml, paragraphs, tables, profile).write(document);
        body.blocks(EndMark.close(document.body(), profile.wording().end()), page.textWidth(false), ending != null);
        if (ending != null) {
            new EndingMarkup(xml, paragraphs, tables, profile)
                    .write(ending, !document.addressees().isEmpty());
        }
        if (document.annexes().isEmpty()) {
            paragraphs.seam(null, false, false);
            SectionMarkup.write(xml, page, false, false);
        } else {
            paragraphs.seam(page, false, false);
            new AnnexMarkup(xml, paragraphs, body, profile).write(document.annexes());
        }
        xml.close().close().end();
        return paragraphs.links();
    }
}
