package vn.labuong.archive.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A poster as a drawing program saves it: shapes and words, no picture. */
final class DrawnSvg {

    private static final int LONGEST = 22;
    private static final int LINE = 70;

    private DrawnSvg() {}

    static String poster(DemoItem item, DemoWords words) {
        String lang = item.language();
        StringBuilder svg = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1270" width="900" height="1270" font-family="'Be Vietnam Pro','Noto Sans Khmer','Liberation Sans',sans-serif" text-anchor="middle">
                <rect width="900" height="1270" fill="#0f4c5c"/>
                <circle cx="450" cy="400" r="230" fill="#f4b942"/>
                <path d="M0 560 Q 225 420 450 560 T 900 560 V 760 H 0 Z" fill="#1f5c3a"/>
                <path d="M0 660 Q 225 600 450 660 T 900 660 V 760 H 0 Z" fill="#3f7e9e"/>
                """);
        int down = 840;
        for (String line : broken(words.say(item.topic(), "slogan", lang))) {
            svg.append(text(line, down, 54, "#ffe3a3"));
            down += LINE;
        }
        svg.append(text(words.say(item.topic(), "name", lang), down + 20, 34, "#ffffff"));
        svg.append(text(words.mark(), 1235, 22, "#ffffff"));
        return svg.append("</svg>\n").toString();
    }

    private static String text(String words, int down, int size, String colour) {
        return "<text x=\"450\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>%n"
                .formatted(down, size, colour, HtmlUtils.htmlEscape(words, "UTF-8"))
                .replace("\r\n", "\n");
    }

    private static List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= LONGEST && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
