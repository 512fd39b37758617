package vn.labuong.archive.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of an .xlsx, a part for each sheet, a line for each row; numbers and dates stand as they are stored. */
final class SheetsText implements MixedXml.Handler {

    private final Parts parts;
    private final Shared shared;
    private final Fonts fonts;
    private final StringBuilder value = new StringBuilder();
    private String kind = "";
    private int style;
    private boolean inValue;

    private SheetsText(Parts parts, Shared shared, Fonts fonts) {
        this.parts = parts;
        this.shared = shared;
        this.fonts = fonts;
    }

    static void read(GuardedZip zip, Parts parts) throws IOException {
        var fonts = new Fonts();
        var shared = new Shared();
        if (zip.has("xl/styles.xml")) {
            MixedXml.walk(zip, "xl/styles.xml", fonts);
        }
        if (zip.has("xl/sharedStrings.xml")) {
            MixedXml.walk(zip, "xl/sharedStrings.xml", shared);
        }
        var names = new ArrayList<String>();
        MixedXml.walk(zip, "xl/workbook.xml", new DocxText.OnOpen((name, at) -> {
            if (name.equals("sheet")) {
                names.add(at.attribute("name", ""));
            }
        }));
        var sheets = zip.parts("xl/worksheets/sheet\\d+\\.xml");
        for (int at = 0; at < sheets.size(); at++) {
            if (sheets.size() == names.size()) {
                parts.run(names.get(at), "");
                parts.endParagraph();
            }
            MixedXml.walk(zip, sheets.get(at), new SheetsText(parts, shared, fonts));
            parts.endPart();
        }
    }

    @Override
    public void open(String name, MixedXml at) {
        switch (name) {
            case "c" -> {
                kind = at.attribute("t", "n");
                style = number(at.attribute("s"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> cell();
            case "row" -> parts.endParagraph();
            default -> {}
        }
    }

    private void cell() {
        if (value.length() == 0) {
            return;
        }
        var font = fonts.of(style);
        if (kind.equals("s")) {
            for (var run : shared.at(number(value.toString()))) {
                parts.run(run.text(), run.font().isEmpty() ? font : run.font());
            }
        } else {
            parts.run(value.toString(), font);
        }
        parts.run("\t", font);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** sharedStrings.xml: texts that cells name by their number; readings for East Asia are left out. */
    private static final class Shared implements MixedXml.Handler {

        private final List<List<LegacyText.Run>> items = new ArrayList<>();
        private final List<LegacyText.Run> item = new ArrayList<>();
        private String font = "";
        private boolean inText;
        private boolean reading;

        List<LegacyText.Run> at(int index) {
            return index >= 0 && index < items.size() ? items.get(index) : List.of();
        }

        @Override
        public void open(String name, MixedXml at) {
            switch (name) {
                case "r" -> font = "";
                case "rFont" -> font = at.attribute("val", "");
                case "rPh" -> reading = true;
                case "t" -> inText = !reading;
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            if (inText) {
                item.add(new LegacyText.Run(text, font));
            }
        }

        @Override
        public void close(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "rPh" -> reading = false;
                case "si" -> {
                    items.add(List.copyOf(item));
                    item.clear();
                    font = "";
                }
                default -> {}
            }
        }
    }

    /** styles.xml: the font of each cell format. */
    private static final class Fonts implements MixedXml.Handler {

        private final List<String> fonts = new ArrayList<>();
        private final List<Integer> formats = new ArrayList<>();
        private boolean inFonts;
        private boolean inFormats;

        String of(int format) {
            int font = format >= 0 && format < formats.size() ? formats.get(format) : -1;
            return font >= 0 && font < fonts.size() ? fonts.get(font) : "";
        }

        @Override
        public void open(String name, MixedXml at) {
            switch (name) {
                case "fonts" -> inFonts = true;
                case "cellXfs" -> inFormats = true;
                case "font" -> {
                    if (inFonts) {
                        fonts.add("");
                    }
                }
                case "name" -> {
                    if (inFonts && !fonts.isEmpty()) {
                        fonts.set(fonts.size() - 1, at.attribute("val", ""));
                    }
                }
                case "xf" -> {
                    if (inFormats) {
                        formats.add(number(at.attribute("fontId")));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            // Fonts are told by attributes.
        }

        @Override
        public void close(String name) {
            inFonts &= !name.equals("fonts");
            inFormats &= !name.equals("cellXfs");
        }
    }
}
