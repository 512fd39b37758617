package vn.labuong.archive.recognise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pages out of ALTO of any version; its unit, whichever it is, stays that of the page. */
final class AltoPages implements LayoutReader.Pages {

    private final Consumer<PageText> sink;
    private final LayoutReading.Format format;
    private final Map<String, PageSource> processing = new HashMap<>();
    private @Nullable PageInMaking page;
    private String processingId = "";
    private @Nullable StringBuilder described;
    private int pages;
    private int words;
    private int moved;

    AltoPages(Consumer<PageText> sink, LayoutReading.Format format) {
        this.sink = sink;
        this.format = format;
    }

    @Override
    public void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Processing" -> processingId = text(xml, "ID");
            case "processingStepDescription" -> described = new StringBuilder();
            case "Page" -> openPage(xml);
            case "TextBlock", "TextLine" -> openPart(xml);
            case "String" -> string(xml);
            case "SP" -> space();
            case "HYP" -> hyphen(xml);
            default -> {}
        }
    }

    private void openPage(XMLStreamReader xml) {
        page = new PageInMaking(number(xml, "WIDTH"), number(xml, "HEIGHT"));
        for (var reference : text(xml, "PROCESSINGREFS").split(" ", -1)) {
            var source = processing.get(reference);
            if (source != null) {
                page.source(source);
            }
        }
        page.language(xml.getAttributeValue(null, "LANG"));
    }

    private void openPart(XMLStreamReader xml) {
        if (page == null) {
            return;
        }
        page.language(xml.getAttributeValue(null, "LANG"));
        page.language(xml.getAttributeValue(null, "language"));
        page.openLine();
    }

    private void string(XMLStreamReader xml) {
        if (page != null) {
            var sure = xml.getAttributeValue(null, "WC");
            page.add(
                    text(xml, "CONTENT"),
                    number(xml, "HPOS"),
                    number(xml, "VPOS"),
                    number(xml, "WIDTH"),
                    number(xml, "HEIGHT"),
                    sure == null ? 0 : PageInMaking.number(sure),
                    false);
        }
    }

    private void space() {
        if (page != null) {
            page.space();
        }
    }

    private void hyphen(XMLStreamReader xml) {
        if (page != null) {
            var content = text(xml, "CONTENT");
            page.add(
                    content.isEmpty() ? "-" : content,
                    number(xml, "HPOS"),
                    number(xml, "VPOS"),
                    number(xml, "WIDTH"),
                    number(xml, "HEIGHT"),
                    1,
                    false);
        }
    }

    @Override
    public void characters(String text) {
        if (described != null && described.length() < 100) {
            described.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("processingStepDescription") && described != null) {
            remember(described.toString().strip().toUpperCase(Locale.ROOT));
            described = null;
        } else if (name.equals("Page") && page != null) {
            pages++;
            words += page.words();
            moved += page.moved();
            sink.accept(page.done());
            page = null;
        }
    }

    private void remember(String description) {
        for (var source : PageSource.values()) {
            if (source.name().equals(description)) {
                processing.put(processingId, source);
            }
        }
    }

    @Override
    public LayoutReading.Read read() {
        return new LayoutReading.Read(format, pages, words, moved);
    }

    @Override
    public int pages() {
        return pages;
    }

    private static double number(XMLStreamReader xml, String name) {
        return PageInMaking.number(xml.getAttributeValue(null, name));
    }

    private static String text(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
