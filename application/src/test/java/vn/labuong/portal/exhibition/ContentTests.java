package vn.labuong.portal.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.portal.exhibition.Wording.Status;
import vn.labuong.portal.version.Slugs;

/** What an exhibition says: its order, what it lacks, what it may not hold. */
class ContentTests {

    private static Words words(String... languages) {
        Map<String, Wording> by = new java.util.HashMap<>();
        Arrays.stream(languages).forEach(code -> by.put(code, new Wording("text " + code, Status.ORIGINAL)));
        return new Words(by);
    }

    private static Words whole() {
        return words("vi", "en", "km");
    }

    private static Block text(String id) {
        return new Block(id, Kind.TEXT, List.of(), Map.of(Field.BODY, whole()), List.of());
    }

    private static Content content(Section... sections) {
        return new Content(whole(), whole(), "", List.of(sections));
    }

    private static Section section(String id, String... blocks) {
        return new Section(
                id,
                whole(),
                Words.NONE,
                Arrays.stream(blocks).map(ContentTests::text).toList());
    }

    private static String order(Content content) {
        StringBuilder order = new StringBuilder();
        for (Section section : content.sections()) {
            order.append(section.id()).append(':');
            section.blocks().forEach(block -> order.append(block.id()));
            order.append(' ');
        }
        return order.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "b, true, s:ba t:c",
        "b, false, s:a t:bc",
        "a, true, s:ab t:c",
        "c, false, s:ab t:c",
        "c, true, s:abc t:",
        "x, true, s:ab t:c"
    })
    void movesABlockByOnePlaceAndIntoTheNextSection(String block, boolean up, String expected) {
        Content content = content(section("s", "a", "b"), section("t", "c"));
        assertThat(order(content.movingBlock(block, up))).isEqualTo(expected);
    }

    @Test
    void movesAndTakesOutSections() {
        Content content = content(section("s", "a"), section("t", "b"), section("u"));
        assertThat(order(content.movingSection("t", true))).isEqualTo("t:b s:a u:");
        assertThat(order(content.movingSection("u", false))).isEqualTo("s:a t:b u:");
        assertThat(order(content.withoutSection("s"))).isEqualTo("t:b u:");
        assertThat(order(content.withoutBlock("b"))).isEqualTo("s:a t: u:");
        assertThat(order(content.adding("u", text("c")))).isEqualTo("s:a t:b u:c");
    }

    @Test
    void saysWhichTextIsMissingInWhichLanguage() {
        Block image = new Block(
                "i",
                Kind.IMAGE,
                List.of("TL-1"),
                Map.of(Field.CAPTION, words("vi", "en"), Field.ALTERNATIVE, words("en")),
                List.of());
        Completeness found = Completeness.of(content(new Section("s", words("vi", "km"), Words.NONE, List.of(image))));
        assertThat(found.in("vi")).containsExactly(new Completeness.Missing("vi", 1, 1, "i", "alternative"));
        assertThat(found.in("en")).containsExactly(new Completeness.Missing("en", 1, 0, "s", "title"));
        assertThat(found.in("km")).extracting(Completeness.Missing::what).containsExactly("caption", "alternative");
        assertThat(found.unfinished()).containsExactly("en", "km");
        assertThat(found.opens(Map.of("en", "x", "km", "y"))).isFalse();
    }

    @Test
    void opensWhenVietnameseIsWholeAndTheOthersAreWholeOrHaveAReason() {
        Block half = new Block("i", Kind.TEXT, List.of(), Map.of(Field.BODY, words("vi", "en")), List.of());
        Completeness found = Completeness.of(content(new Section("s", whole(), Words.NONE, List.of(half))));
        assertThat(found.opens(Map.of())).isFalse();
        assertThat(found.opens(Map.of("km", " "))).isFalse();
        assertThat(found.opens(Map.of("km", "Đang dịch"))).isTrue();
        assertThat(Completeness.of(content(section("s", "a"))).opens(Map.of())).isTrue();
    }

    @Test
    void asksForSomethingToShow() {
        Block empty = new Block("i", Kind.PAIR, List.of("TL-1", ""), Map.of(), List.of());
        Block lines = new Block("l", Kind.TIMELINE, List.of(), Map.of(Field.CAPTION, whole()), List.of());
        Completeness found = Completeness.of(content(new Section("s", whole(), Words.NONE, List.of(empty, lines))));
        assertThat(found.in("")).extracting(Completeness.Missing::what).containsExactly("item", "entries");
        assertThat(Completeness.of(content(section("s"))).in(""))
                .extracting(Completeness.Missing::what)
                .containsExactly("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "/\\evil.example",
                "data:text/html,x",
                "http://a b",
                "https://x\"onclick=1",
                "JAVASCRIPT:x",
                " /x",
                "ftp://x",
                ""
            })
    void leadsNowhereThatABrowserWouldRun(String address) {
        assertThat(ContentCheck.isAddress(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tu-lieu", "/tu-lieu/TL-1#xem", "https://example.org/a?b=c", "http://example.org"})
    void leadsToPages(String address) {
        assertThat(ContentCheck.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Cánh diều và chim câu, canh-dieu-va-chim-cau",
        "'  Đường – đến/trường!  ', duong-den-truong",
        "សិទ្ធិ, ''",
        "Mới, moi-1"
    })
    void makesAnAddressOfATitle(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void showsTheNearestLanguage() {
        assertThat(words("vi", "en").best("km").orElseThrow().language()).isEqualTo("vi");
        assertThat(words("en").best("km").orElseThrow().language()).isEqualTo("en");
        assertThat(Words.NONE.best("vi")).isEmpty();
        assertThat(new Words(Map.of("vi", new Wording("  ", Status.ORIGINAL))).isEmpty())
                .isTrue();
    }
}
