package vn.labuong.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a person has asked for counts, and once. */
class CountedRequestTests {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 13; CPH2471) AppleWebKit/537.36 Chrome/120 Mobile";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PHONE,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Zalo iOS/480",
                "Mozilla/5.0 (X11; Linux) CUBOT_NOTE Gecko/20100101 Firefox/121.0"
            })
    void countsBrowsers(String agent) {
        assertThat(CountedRequest.is("GET", agent, null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "coccocbot-web/1.0 (+http://help.coccoc.com/searchengine)",
                "Mozilla/5.0 (compatible; Yahoo! Slurp)",
                "Baiduspider+(+http://www.baidu.com/search/spider.htm)",
                "facebookexternalhit/1.1",
                "Scrapy/2.11",
                "ia_archiver",
                " "
            })
    void doesNotCountPrograms(String agent) {
        assertThat(CountedRequest.is("GET", agent, null, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,,,true",
        "HEAD,,,false",
        "GET,bytes=0-,,true",
        "GET,bytes=0-1023,,true",
        "GET,bytes=1024-,,false",
        "GET,'bytes = 010-20',,false",
        "GET,bytes=-500,,false",
        "GET,,prefetch,false",
        "GET,,prefetch;prerender,false"
    })
    void countsTheBeginningOfAFileOnce(
            String method, @Nullable String range, @Nullable String purpose, boolean counted) {
        assertThat(CountedRequest.is(method, PHONE, range, purpose)).isEqualTo(counted);
    }

    @Test
    void doesNotCountWhatSaysNothingOfItself() {
        assertThat(CountedRequest.is("GET", null, null, null)).isFalse();
    }
}
