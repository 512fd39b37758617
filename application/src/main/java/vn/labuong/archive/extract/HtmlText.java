package vn.labuong.archive.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text of a web page with the fonts that its font and span elements name; scripts and styles are passed over. */
final class HtmlText {

    private static final int LONGEST_TAG = 1 << 20;
    private static final int MOST_FONTS = 10_000;

    private static final Set<String> PASSED_OVER = Set.of("script", "style", "template");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "title",
            "section",
            "article",
            "blockquote",
            "pre",
            "dt",
            "dd",
            "caption",
            "option",
            "body");

    private static final Pattern FONT =
            Pattern.compile("(?is)(?:\\sface\\s*=\\s*[\"']?|font-family\\s*:\\s*[\"']?)([^\"',;>]+)");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{2,30})");

    private final PushbackReader in;
    private final Parts parts;
    private final String usual;
    private final Deque<String> fonts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private HtmlText(PushbackReader in, Parts parts, String usual) {
        this.in = in;
        this.parts = parts;
        this.usual = usual;
    }

    static void read(Path file, Parts parts) throws IOException {
        var evidence = told(file);
        PlainText.note(evidence, parts);
        try (var bytes = Files.newInputStream(file);
                var in = new PushbackReader(new BufferedReader(evidence.reader(bytes)), 8)) {
            new HtmlText(in, parts, evidence.font()).all();
        }
    }

    /** Its bytes go before what it says of itself: pages saved again keep the old words. */
    private static BytesEvidence told(Path file) throws IOException {
        var evidence = BytesEvidence.of(file);
        if (evidence.told() || evidence.known()) {
            return evidence;
        }
        try (var in = Files.newInputStream(file)) {
            var said = CHARSET.matcher(new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1));
            return said.find() && !said.group(1).toLowerCase(Locale.ROOT).startsWith("utf")
                    ? new BytesEvidence(Charset.forName(said.group(1)), "", false, true)
                    : evidence;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return evidence;
        }
    }

    private void all() throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '<') {
                tag();
            } else if (Character.isWhitespace(c)) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append((char) c);
            }
            if (text.length() > 1 << 14 && c == ' ') {
                flush();
            }
        }
        flush();
        parts.endParagraph();
    }

    private void flush() {
        parts.run(HtmlEntities.replaced(text.toString()), fonts.isEmpty() ? usual : fonts.peek());
        text.setLength(0);
    }

    private void tag() throws IOException {
        int c = in.read();
        if (c < 0 || !(Character.isLetter(c) || c == '/' || c == '!' || c == '?')) {
            text.append('<');
            if (c >= 0) {
                in.unread(c);
            }
            return;
        }
        var tag = new StringBuilder().append((char) c);
        int quote = 0;
        for (c = in.read(); c >= 0 && (c != '>' || quote != 0 || isOpenComment(tag)); c = in.read()) {
            tag.append((char) c);
            boolean mark = (c == '"' || c == '\'') && tag.charAt(0) != '!' && afterEquals(tag, quote);
            quote = !mark ? quote : quote == 0 ? c : quote == c ? 0 : quote;
            if (tag.length() > LONGEST_TAG) {
                throw Refusal.because(Extraction.Reason.SWOLLEN, "<");
            }
        }
        act(tag.toString());
    }

    /** A stray mark among the attributes opens nothing. */
    private static boolean afterEquals(StringBuilder tag, int quote) {
        return quote != 0 || tag.substring(0, tag.length() - 1).stripTrailing().endsWith("=");
    }

    private static boolean isOpenComment(StringBuilder tag) {
        int end = tag.length();
        return tag.indexOf("!--") == 0 && !(end >= 5 && tag.substring(end - 2).equals("--"));
    }

    private void act(String tag) throws IOException {
        boolean closes = tag.startsWith("/");
        var name = tag.substring(closes ? 1 : 0).split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
        if (PASSED_OVER.contains(name) && !closes && !tag.endsWith("/")) {
            passOver(name);
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            text.append(closes ? "\t" : "");
        } else if (BLOCKS.contains(name)) {
            flush();
            parts.endParagraph();
        } else if (name.equals("font") || name.equals("span")) {
            flush();
            font(tag, closes);
        }
    }

    private void font(String tag, boolean closes) {
        if (closes) {
            fonts.poll();
            return;
        }
        if (fonts.size() > MOST_FONTS) {
            throw Refusal.because(Extraction.Reason.SWOLLEN, "<font>");
        }
        var named = FONT.matcher(tag);
        var inherited = fonts.isEmpty() ? usual : fonts.peek();
        fonts.push(named.find() ? named.group(1).strip() : inherited);
    }

    private void passOver(String name) throws IOException {
        var end = "</" + name;
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean same = Character.toLowerCase(c) == end.charAt(matched);
            matched = same ? matched + 1 : c == '<' ? 1 : 0;
            if (matched == end.length()) {
                while (c >= 0 && c != '>') {
                    c = in.read();
                }
                return;
            }
        }
    }
}
