package vn.labuong.archive.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Text of an .rtf with the font of each run, read byte after byte; pictures, objects and instructions are passed over. */
final class RtfText {

    private static final int DEEPEST = 500;
    private static final int LONGEST_WORD = 64;

    private static final Set<String> PASSED_OVER = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "fldinst",
            "themedata",
            "colorschememapping",
            "datastore",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "latentstyles",
            "filetbl",
            "revtbl",
            "nonshppict",
            "datafield",
            "bkmkstart",
            "bkmkend",
            "xe",
            "tc",
            "private",
            "template",
            "operator");

    /** What a group inherits and changes. */
    private static final class Group {
        private int font;
        private int skipAfterUnicode = 1;
        private boolean passedOver;
        private boolean inFonts;
        private boolean deleted;

        private Group copy() {
            var group = new Group();
            group.font = font;
            group.skipAfterUnicode = skipAfterUnicode;
            group.passedOver = passedOver;
            group.inFonts = inFonts;
            group.deleted = deleted;
            return group;
        }
    }

    private final InputStream in;
    private final Parts parts;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Group group = new Group();
    private boolean starred;
    private int toSkip;

    private RtfText(InputStream in, Parts parts) {
        this.in = in;
        this.parts = parts;
    }

    static void read(Path file, Parts parts) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            new RtfText(in, parts).all();
        }
    }

    private void all() throws IOException {
        int c = in.read();
        boolean begun = false;
        while (c >= 0) {
            if (c == '{') {
                open();
                begun = true;
            } else if (c == '}') {
                if (outer.isEmpty()) {
                    throw Refusal.because(Extraction.Reason.BROKEN, "}");
                }
                close();
                if (outer.isEmpty()) {
                    return;
                }
            } else if (c == '\\') {
                control();
            } else if (c != '\r' && c != '\n') {
                octet(c);
            }
            c = in.read();
        }
        if (!begun || !outer.isEmpty()) {
            throw Refusal.because(Extraction.Reason.BROKEN, "{");
        }
    }

    private void open() {
        flush();
        if (outer.size() > DEEPEST) {
            throw Refusal.because(Extraction.Reason.SWOLLEN, "{");
        }
        outer.push(group);
        group = group.copy();
        starred = false;
    }

    private void close() {
        flush();
        group = outer.pop();
    }

    private void octet(int c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (group.inFonts) {
            fonts.name(c);
        } else if (!group.passedOver && !group.deleted) {
            bytes.write(c);
        }
    }

    /** Bytes are decoded together, since a letter may be two of them. */
    private void flush() {
        if (bytes.size() > 0) {
            parts.run(fonts.decode(bytes.toByteArray(), group.font), fonts.name(group.font, ""));
            bytes.reset();
        }
    }

    private void text(String text) {
        flush();
        if (!group.passedOver && !group.inFonts && !group.deleted) {
            parts.run(text, fonts.name(group.font, ""));
        }
    }

    private void control() throws IOException {
        in.mark(2);
        int c = in.read();
        if (isLetter(c)) {
            word(c);
        } else if (c == '\'') {
            int high = Character.digit(in.read(), 16);
            int low = Character.digit(in.read(), 16);
            if (high >= 0 && low >= 0) {
                octet(high * 16 + low);
            }
        } else if (c == '*') {
            starred = true;
        } else if (c == '\\' || c == '{' || c == '}') {
            octet(c);
        } else if (c == '~') {
            text("\u00A0");
        } else if (c == '_') {
            text("-");
        } else if (c == '\r' || c == '\n') {
            paragraph();
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void word(int first) throws IOException {
        var name = new StringBuilder().append((char) first);
        in.mark(1);
        int c = in.read();
        while (isLetter(c) && name.length() < LONGEST_WORD) {
            name.append((char) c);
            in.mark(1);
            c = in.read();
        }
        var digits = new StringBuilder();
        while ((c == '-' && digits.isEmpty()) || (c >= '0' && c <= '9' && digits.length() < 11)) {
            digits.append((char) c);
            in.mark(1);
            c = in.read();
        }
        if (c != ' ' && c >= 0) {
            in.reset();
        }
        boolean numbered = digits.length() > 0 && !digits.toString().equals("-");
        act(name.toString(), numbered ? Long.parseLong(digits.toString()) : 0, numbered);
    }

    private void act(String name, long number, boolean numbered) throws IOException {
        if (PASSED_OVER.contains(name) || (starred && !name.equals("fonttbl"))) {
            flush();
            group.passedOver = true;
            starred = false;
            return;
        }
        switch (name) {
            case "fonttbl" -> group.inFonts = true;
            case "f" -> font((int) number);
            case "fcharset" -> fonts.charset((int) number);
            case "ansicpg" -> fonts.codePage((int) number);
            case "deff" -> fonts.usual((int) number);
            case "plain" -> {
                flush();
                group.font = fonts.usual();
                group.deleted = false;
            }
            case "deleted" -> {
                flush();
                group.deleted = !numbered || number != 0;
            }
            case "uc" -> group.skipAfterUnicode = (int) Math.max(0, Math.min(16, number));
            case "u" -> {
                text(String.valueOf((char) number));
                toSkip = group.skipAfterUnicode;
            }
            case "bin" -> in.skipNBytes(Math.max(0, number));
            default -> sign(name);
        }
    }

    private void font(int number) {
        if (group.inFonts) {
            fonts.begin(number);
            return;
        }
        flush();
        group.font = number;
    }

    private void sign(String name) {
        switch (name) {
            case "par", "sect", "page", "row" -> paragraph();
            case "line" -> text("\n");
            case "tab", "cell" -> text("\t");
            case "emdash" -> text("\u2014");
            case "endash" -> text("\u2013");
            case "lquote" -> text("\u2018");
            case "rquote" -> text("\u2019");
            case "ldblquote" -> text("\u201C");
            case "rdblquote" -> text("\u201D");
            case "bullet" -> text("\u2022");
            default -> {}
        }
    }

    private void paragraph() {
        flush();
        if (!group.passedOver && !group.inFonts) {
            parts.endParagraph();
        }
    }
}
