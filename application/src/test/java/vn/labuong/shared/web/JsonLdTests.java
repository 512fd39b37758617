package vn.labuong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No text can leave the data block of a page, and each is read again as it was. */
class JsonLdTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script",
                "]]>",
                "a\u0000b\u0001\u001f\u007f",
                "line\nline\r\n  line\u2028\u2029",
                "\"\\\"&amp;'",
                "សិទ្ធិកុមារ 💣 quyền"
            })
    void keepsEveryTextWithinItsBlock(String hostile) {
        String script = JsonLd.page("Book")
                .say("name", hostile)
                .say("keywords", List.of(hostile))
                .script();
        assertThat(script).doesNotContain("<", ">", "&", "\n", "\r");
        JsonNode read = JsonMapper.shared().readTree(script);
        assertThat(read.path("name").asString()).isEqualTo(hostile);
        assertThat(read.path("keywords").get(0).asString()).isEqualTo(hostile);
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        assertThat(JsonLd.page("Book")
                        .say("name", null)
                        .say("description", " ")
                        .say("keywords", List.of())
                        .script())
                .isEqualTo("{\"@context\": \"https://schema.org\",\"@type\": \"Book\"}");
    }
}
