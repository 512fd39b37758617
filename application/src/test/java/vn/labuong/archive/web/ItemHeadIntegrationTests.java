package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.SchemaOrg;
import vn.labuong.testing.Visitor;

/** What the page of an item says of it to machines: the words of schema.org, and no person. */
@ProductTest
class ItemHeadIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Item published(ItemKind kind, String dated, List<Creator> creators) {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        Item item = fixture.published("Vật " + kind, Level.PUBLIC, "a.txt", "x" + kind + dated)
                .item();
        fixture.describe(
                item.id(),
                kind,
                "km",
                EdtfDate.parse(dated).orElseThrow(),
                List.of(
                        new TaggedText(TextField.TITLE, 0, "vi", "</script><b>Vật</b>", TaggedText.Status.ORIGINAL),
                        new TaggedText(TextField.KEYWORD, 0, "vi", "lá buông", TaggedText.Status.ORIGINAL)),
                creators);
        return item;
    }

    private JsonNode said(Item item) {
        Visitor.Page page = new Visitor(port).get("/tu-lieu/" + item.code());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("</script><b>");
        List<JsonNode> blocks = SchemaOrg.blocks(page.body());
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void namesEachKindInWordsOfTheVocabulary(ItemKind kind) throws Exception {
        Item item = published(kind, "1978-04", List.of());
        JsonNode said = said(item);
        assertThat(new SchemaOrg().wrong(said)).isEmpty();
        assertThat(SchemaOrg.statements(said)).hasSizeGreaterThan(10);
        assertThat(said.path("@type").toString()).contains("ArchiveComponent");
        assertThat(said.path("identifier").asString()).isEqualTo(item.code());
        assertThat(said.path("name").asString()).isEqualTo("</script><b>Vật</b>");
        assertThat(said.path("inLanguage").asString()).isEqualTo("km");
        assertThat(said.path("license").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(said.path("dateCreated").asString()).isEqualTo("1978-04");
        assertThat(said.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(said.path("creativeWorkStatus").asString()).isNotBlank();
    }

    @Test
    void saysNoLanguageWhereNoneIsKnown() {
        Item item = published(ItemKind.IMAGE, "1978", List.of());
        jdbc.sql("update archive.item set language = null where id = :id")
                .param("id", item.id().value())
                .update();
        assertThat(said(item).has("inLanguage")).isFalse();
    }

    @Test
    void givesNoDateThatIsNoDayAndNoPerson() {
        JsonNode said = said(published(
                ItemKind.TEXT, "1975/1979", List.of(new Creator("Người Viết Thử", Creator.Role.AUTHOR, null))));
        assertThat(said.has("dateCreated")).isFalse();
        assertThat(said.path("temporalCoverage").asString()).isEqualTo("1975-01-01/1979-12-31");
        assertThat(said.toString()).doesNotContain("Người Viết Thử", "Person");
        assertThat(said(published(ItemKind.TEXT, "2001-21", List.of()))
                        .path("temporalCoverage")
                        .asString())
                .isEqualTo("2001-03-01/2001-05-31");
    }
}
