package vn.labuong.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.labuong.shared.text.Texts;

/**
 * The Markdown (CommonMark) that pages are written in: headings, paragraphs, lists, quotations, emphasis and links. HTML shows as
 * the characters that it is, pictures show as their words, and a link leads within the site, to http(s) or to a mailbox.
 */
public final class Markdown {

    /** Within the site, elsewhere, or to a mailbox; nothing that a browser would run. */
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?![/\\\\])[^\\s\\\\]*|#[^\\s\\\\]*|https?://[^\\s\"'<>\\\\]+|mailto:[^\\s\"'<>\\\\?&]+@[^\\s\"'<>\\\\?&]+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int DEEPEST = 6;
    private static final int DEEPEST_INDENT = 8;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();

    private Markdown() {}

    /** As HTML that may stand in a page; its first level of headings is {@code h2}. */
    public static String html(String text) {
        Node document = PARSER.parse(text);
        document.accept(new Taming());
        return RENDERER.render(document);
    }

    /** The addresses of its links, in their order, each once; those that lead nowhere allowed are left out. */
    public static Set<String> links(String text) {
        return addresses(text).stream()
                .filter(Markdown::isAllowed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The addresses of links that none of the texts may lead to. */
    static Set<String> refused(List<String> texts) {
        return texts.stream()
                .flatMap(text -> addresses(text).stream())
                .filter(address -> !isAllowed(address))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its words without the marks, on one line. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                plain.append(words.getLiteral()).append(' ');
            }
        });
        return Texts.clean(plain.toString());
    }

    /** As it is kept: composed, one blank line at most between two lines, no invisible characters; indents stay. */
    public static String clean(String typed) {
        List<String> lines = new ArrayList<>();
        boolean blank = true;
        for (String line : LINE.split(typed, -1)) {
            String words = Texts.clean(line);
            if (!words.isEmpty()) {
                int indent = 0;
                while (indent < DEEPEST_INDENT && indent < line.length() && line.charAt(indent) == ' ') {
                    indent++;
                }
                lines.add(" ".repeat(indent) + words);
            } else if (!blank) {
                lines.add("");
            }
            blank = words.isEmpty();
        }
        return String.join("\n", lines).stripTrailing();
    }

    private static boolean isAllowed(String address) {
        return ADDRESS.matcher(address).matches();
    }

    private static List<String> addresses(String text) {
        List<String> addresses = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                addresses.add(link.getDestination());
                visitChildren(link);
            }
        });
        return addresses;
    }

    /** A link that leaves the site tells the other nothing of the reader, and lends it no name. */
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            boolean own = link.getDestination().startsWith("/")
                    || link.getDestination().startsWith("#");
            attributes.remove("rel");
            if (!own) {
                attributes.put("rel", "external nofollow noopener noreferrer");
            }
        }
    }

    /** Headings stand below the page's own; pictures become their words; links that lead nowhere allowed become theirs. */
    private static final class Taming extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!isAllowed(link.getDestination())) {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
