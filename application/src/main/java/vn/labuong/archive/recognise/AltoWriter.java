package vn.labuong.archive.recognise;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes pages as ALTO 4.4: one block of text a page, a line for each line, a string for each word with its confidence.
 * What {@link LayoutReader} reads back is equal to what was written.
 */
public final class AltoWriter {

    static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";

    private final XMLStreamWriter xml;

    private AltoWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes one file in UTF-8; the stream stays open.
     *
     * @param firstNumber of the first page within its item, from 1
     * @throws IllegalStateException where the stream does not take it
     */
    public static void write(List<PageText> pages, int firstNumber, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AltoWriter(xml).file(pages, firstNumber);
            xml.flush();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("ALTO could not be written", fault);
        }
    }

    private void file(List<PageText> pages, int firstNumber) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open("alto");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("SCHEMAVERSION", "4.4");
        open("Description");
        element("MeasurementUnit", "pixel");
        for (var source : PageSource.values()) {
            if (pages.stream().anyMatch(page -> page.source() == source)) {
                processing(source);
            }
        }
        close();
        open("Layout");
        for (int at = 0; at < pages.size(); at++) {
            page(pages.get(at), firstNumber + at);
        }
        close();
        close();
        xml.writeEndDocument();
    }

    private void processing(PageSource source) throws XMLStreamException {
        open("Processing");
        attribute("ID", source.name());
        element(
                "processingCategory",
                source == PageSource.CORRECTED ? "contentGeneration contentModification" : "contentGeneration");
        element("processingStepDescription", source.name().toLowerCase(Locale.ROOT));
        if (source == PageSource.OCR) {
            open("processingSoftware");
            element("softwareName", "Tesseract");
            close();
        }
        close();
    }

    private void page(PageText page, int number) throws XMLStreamException {
        open("Page");
        attribute("ID", "P" + number);
        attribute("PHYSICAL_IMG_NR", String.valueOf(number));
        attribute("WIDTH", String.valueOf(page.width()));
        attribute("HEIGHT", String.valueOf(page.height()));
        attribute("PROCESSINGREFS", page.source().name());
        var all = new Box(0, 0, page.width(), page.height());
        open("PrintSpace");
        place(all);
        if (!page.words().isEmpty()) {
            open("TextBlock");
            attribute("ID", "P" + number + "B1");
            place(around(page.words()));
            language(page.language());
            lines(page.words(), "P" + number + "L");
            close();
        }
        close();
        close();
    }

    private void language(Optional<TextLanguage> language) throws XMLStreamException {
        if (language.isPresent()) {
            attribute("LANG", language.get().tag());
        }
    }

    private void lines(List<Word> words, String id) throws XMLStreamException {
        int line = 0;
        for (int from = 0, to = 1; from < words.size(); from = to, to++) {
            while (to < words.size() && words.get(to).line() == words.get(from).line()) {
                to++;
            }
            open("TextLine");
            attribute("ID", id + line++);
            place(around(words.subList(from, to)));
            for (int at = from; at < to; at++) {
                string(words.get(at));
                if (at + 1 < to && words.get(at).spaceAfter()) {
                    space(words.get(at).box(), words.get(at + 1).box());
                }
            }
            close();
        }
    }

    private void string(Word word) throws XMLStreamException {
        xml.writeEmptyElement("String");
        attribute("CONTENT", word.text());
        place(word.box());
        attribute("WC", String.valueOf(word.confidence()));
    }

    private void space(Box before, Box after) throws XMLStreamException {
        xml.writeEmptyElement("SP");
        attribute("HPOS", String.valueOf(before.right()));
        attribute("VPOS", String.valueOf(before.y()));
        attribute("WIDTH", String.valueOf(Math.max(0, after.x() - before.right())));
    }

    private static Box around(List<Word> words) {
        return words.stream().map(Word::box).reduce(Box::with).orElseThrow();
    }

    private void place(Box box) throws XMLStreamException {
        attribute("HPOS", String.valueOf(box.x()));
        attribute("VPOS", String.valueOf(box.y()));
        attribute("WIDTH", String.valueOf(box.width()));
        attribute("HEIGHT", String.valueOf(box.height()));
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }
}
