package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Whoever edits a publication is told where its agency was not there on its day, and may let it stand. */
@ProductTest
class PublicationAgencyIntegrationTests {

    /** Of the merged province, from 1 July 2025. */
    private static final String LATER = "ag91.so-vhtt";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    private Publisher publisher;

    @BeforeEach
    void people() {
        publisher = new Publisher(port);
    }

    private String desk(String agency, String issued) {
        String slug = Publisher.unique();
        Visitor.Page made =
                publisher.create(Publisher.fields("Lệch ngày", "slug", slug, "agency", agency, "issued", issued));
        assertThat(made.status()).as(made.body()).isEqualTo(302);
        return publisher.editor.get(Publisher.LIST + "/" + slug).body();
    }

    @ParameterizedTest
    @CsvSource({
        "ag91.so-vhtt, 2024, chỉ có từ ngày 01/07/2025",
        "ag91.so-vhtt, 2025-06, chỉ có từ ngày 01/07/2025",
        "ag91.so-vhtt, 2025-06-30~, chỉ có từ ngày 01/07/2025",
        "ag.so-tttt, 2025-03-01, đã thôi hoạt động từ ngày 01/03/2025",
        "ag.so-tttt, 2026?, đã thôi hoạt động từ ngày 01/03/2025"
    })
    void tellsOfAnAgencyThatWasNotThere(String agency, String issued, String told) {
        assertThat(desk(agency, issued)).contains("notice-warn", told);
    }

    @ParameterizedTest
    @CsvSource({
        "ag91.so-vhtt, 2025",
        "ag91.so-vhtt, 2025-07-01",
        "ag91.so-vhtt, ''",
        "ag.so-tttt, 2025",
        "ag.so-tttt, 2025-02-28",
        "'', 2024"
    })
    void saysNothingWhereItWasThereOnSomeDayOrNoDayIsKnown(String agency, String issued) {
        assertThat(desk(agency, issued)).doesNotContain("notice-warn", "chỉ có từ ngày", "đã thôi hoạt động");
    }

    @Test
    void tellsItInThreeLanguagesAndLetsItGoOut() {
        String code = Publisher.text(beans, "Nguồn lệch ngày", Publisher.unique())
                .item()
                .code();
        String slug = publisher.published("Vẫn công bố", "vi", code, "agency", LATER, "issued", "2024");
        assertThat(new Visitor(port).get("/an-pham/" + slug).status()).isEqualTo(200);
        Map.of("vi", "chỉ có từ ngày", "en", "has been there only since 01/07/2025", "km", "មានតាំងពីថ្ងៃ")
                .forEach((language, words) -> assertThat(publisher
                                .editor
                                .get(Publisher.LIST + "/" + slug + "?lang=" + language)
                                .body())
                        .contains(words));
        assertThat(new Visitor(port).get("/an-pham/" + slug + "?lang=vi").body())
                .as("said to those who edit it alone")
                .doesNotContain("chỉ có từ ngày");
    }
}
