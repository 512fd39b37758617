package vn.labuong.portal.moved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be an end of a redirect: no other host, no staff page, nothing but a path. */
class OwnPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gioi-thieu",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example/",
                "/a?b",
                "/a#b",
                "/a b",
                "/a\r\nSet-Cookie:x",
                "/noi-bo",
                "/noi-bo/nhat-ky",
                "/api/v1/plans",
                "/error",
                "/a/../noi-bo",
                "/./a"
            })
    void isNothingElse(String typed) {
        assertThat(OwnPath.of(typed)).isEmpty();
    }

    @Test
    void isAPathWithoutItsLastSlash() {
        assertThat(OwnPath.of(" /gioi-thieu/ ")).hasValue("/gioi-thieu");
        assertThat(OwnPath.of("/")).hasValue("/");
        assertThat(OwnPath.of("/noi-bo-khac")).hasValue("/noi-bo-khac");
        assertThat(OwnPath.of("/bài/cũ")).hasValue("/bài/cũ");
    }
}
