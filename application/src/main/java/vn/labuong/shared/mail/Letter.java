package vn.labuong.shared.mail;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to get on one day.
 *
 * @param subject one line
 * @param text plain text, the whole of what is said
 * @param html the same with markup, or null; {@link #simpleHtml} makes it of the text
 * @param demo written in a demonstration: it is kept and shown, and never given to a server
 */
public record Letter(
        Key key,
        MailAddress to,
        String subject,
        String text,
        @Nullable String html,
        boolean demo) {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u0085\\u2028\\u2029]");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

    /** @throws IllegalArgumentException where the subject is no single line of 1 to 200 characters, or the text is blank */
    public Letter {
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("A subject is one line of 1 to " + LONGEST_SUBJECT + " characters");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("A letter says something");
        }
    }

    /**
     * There is one letter at most of a kind, for a person, for a day.
     *
     * @param kind slug that starts with the module, such as {@code reporting.digest}; its name for people is the message
     *     {@code <kind>.letter}
     * @param person their user name
     */
    public record Key(String kind, String person, LocalDate day) {

        private static final Pattern SLUG = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

        /** @throws IllegalArgumentException where the kind is no slug */
        public Key {
            if (!SLUG.matcher(kind).matches()) {
                throw new IllegalArgumentException("Not a kind of letter: " + kind);
            }
        }
    }

    /** The text as paragraphs, its lines kept and its links made links; nothing else of it is markup. */
    public static String simpleHtml(String text) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
        for (String paragraph : text.strip().split("\\R{2,}", -1)) {
            String lines = escaped(paragraph).replaceAll("\\R", "<br>\n");
            html.append("<p>")
                    .append(LINK.matcher(lines)
                            .replaceAll(link -> "<a href=\"" + link.group().replace("$", "\\$") + "\">"
                                    + link.group().replace("$", "\\$") + "</a>"))
                    .append("</p>\n");
        }
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
