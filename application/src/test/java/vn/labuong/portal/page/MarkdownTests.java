package vn.labuong.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors write becomes a page, and never more than a page. */
class MarkdownTests {

    @Test
    void writesHeadingsListsQuotationsAndEmphasisBelowThePagesOwnHeading() {
        assertThat(Markdown.html("# Một\n\n## Hai\n\n- a\n- b\n\n> lời\n\n**đậm** *nghiêng*"))
                .contains(
                        "<h2>Một</h2>",
                        "<h3>Hai</h3>",
                        "<li>a</li>",
                        "<blockquote>",
                        "<strong>đậm</strong>",
                        "<em>nghiêng</em>")
                .doesNotContain("<h1");
    }

    @Test
    void linksWithinTheSiteAndOutwardsAndSaysWhichIsWhich() {
        assertThat(Markdown.html("[trong](/quyen) [ngoài](https://example.vn/a?b=c&d=e) [thư](mailto:a@example.vn)"))
                .contains(
                        "<a href=\"/quyen\">trong</a>",
                        "rel=\"external nofollow noopener noreferrer\"",
                        "href=\"https://example.vn/a?b=c&amp;d=e\"",
                        "href=\"mailto:a@example.vn\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](\\\\evil.example)",
                "[x](https://a\"onclick=b)",
                "[x](mailto:a@b.vn?cc=c@d.vn)",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "<javascript:alert(1)>"
            })
    void leadsNowhereElseAndSaysSoBeforeItIsKept(String text) {
        assertThat(Markdown.html(text)).doesNotContain("<a ");
        assertThat(Markdown.refused(List.of(text))).isNotEmpty();
        assertThat(Markdown.links(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<iframe src=\"https://x\"></iframe>",
                "![vẽ](https://x/y.png \"t\")",
                "<style>*{}</style>",
                "<!-- x -->"
            })
    void letsNoHtmlThrough(String text) {
        assertThat(Markdown.html(text)).doesNotContain("<script", "<img", "<iframe", "<style", "<!--");
    }

    @Test
    void keepsParagraphsApartAndWordsClean() {
        assertThat(Markdown.clean("  Một\u200B  dòng \r\n\r\n\r\n\r\nHai\u00A0dòng  \n\n"))
                .isEqualTo("  Một dòng\n\nHai dòng");
        assertThat(Markdown.plain("# Đầu\n\n**chữ** và [nối](/quyen)")).isEqualTo("Đầu chữ và nối");
        assertThat(Markdown.links("[a](/x) [b](https://y.vn) [a](/x)")).containsExactly("/x", "https://y.vn");
    }
}
