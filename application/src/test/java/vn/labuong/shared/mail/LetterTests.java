package vn.labuong.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final Letter.Key KEY = new Letter.Key("test.digest", "an.nguyen", LocalDate.of(2026, 11, 25));
    private static final MailAddress TO = MailAddress.parse("an@example.vn").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "an",
                "@example.vn",
                "an@",
                "an@localhost",
                "an@example..vn",
                "an@-example.vn",
                "an@example.vn, binh@example.vn",
                "an@example.vn binh@example.vn",
                "An <an@example.vn>",
                "\"an b\"@example.vn",
                "an@example.vn\r\nBcc: all@example.vn",
                "an\r\n@example.vn",
                "an\n.b@example.vn",
                "an@exam\tple.vn",
                "an\u0000@example.vn",
                "an@example.vn>",
                ".an@example.vn",
                "an.@example.vn",
                "nguy\u1ec5n@example.vn",
                "an@[127.0.0.1]",
                "an@example.vn\u2028x"
            })
    void refusesWhatIsNoSingleBareAddress(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @Test
    void takesAddressesAndTurnsForeignDomainsIntoAscii() {
        assertThat(MailAddress.parse(" an.nguyen+bao-cao@so-vhttdl.angiang.gov.vn "))
                .hasValueSatisfying(
                        address -> assertThat(address.value()).isEqualTo("an.nguyen+bao-cao@so-vhttdl.angiang.gov.vn"));
        assertThat(MailAddress.parse("an@b\u00fccher.example"))
                .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo("an@xn--bcher-kva.example"));
        assertThat(MailAddress.parse("a".repeat(65) + "@example.vn")).isEmpty();
        assertThat(TO.toString()).doesNotContain("an", "example");
        assertThat(new Letter(KEY, TO, "x", "y", null, false).toString()).doesNotContain("example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nBcc: x@example.vn", "a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b"})
    void refusesASubjectThatIsNoSingleLine(String subject) {
        assertThatThrownBy(() -> new Letter(KEY, TO, subject, "text", null, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALetterThatSaysNothingAndAKindThatIsNoSlug() {
        assertThatThrownBy(() -> new Letter(KEY, TO, "subject", " ", null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter.Key("digest", "an", LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marksUpParagraphsLinesAndLinksAndNothingElse() {
        assertThat(Letter.simpleHtml("A <b> & c\nline\n\nSee https://x.example/a?b=1&c=$1. \"q\""))
                .contains("<p>A &lt;b&gt; &amp; c<br>\nline</p>")
                .contains("<a href=\"https://x.example/a?b=1&amp;c=$1\">https://x.example/a?b=1&amp;c=$1</a>.")
                .contains("&quot;q&quot;")
                .doesNotContain("<b>");
    }

    @Test
    void waitsOneFiveAndThirtyMinutesAndThenAnHourEachTime() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(Delivery::pause))
                .isEqualTo(List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1)));
    }
}
