package vn.labuong.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.organisation.Agencies;
import vn.labuong.shared.text.Csv;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

@ProductTest
class RegisterPagesIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Test
    void listsTheAgenciesOfTheDayUnderTheNamesOfTheDay() throws Exception {
        mvc.perform(get("/co-quan").param("on", "2024-04-05").param("q", "so thong tin"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Thông tin và Truyền thông")));
        mvc.perform(get("/co-quan").param("on", "2025-07-01").param("q", "so thong tin"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/co-quan/ag.so-tttt"))));
    }

    @Test
    void findsAnAgencyByAbbreviationAndWithoutMarks() throws Exception {
        for (String typed : List.of("Sở TT&TT", "so tttt", "Sở Thông tin - Truyền thông", "SO THONG TIN")) {
            mvc.perform(get("/co-quan").param("on", "2024-04-05").param("q", typed))
                    .andExpect(content().string(containsString("/co-quan/ag.so-tttt")));
        }
    }

    @Test
    void sortsSyllableBySyllableWithDAfterD() throws Exception {
        String csv = mvc.perform(
                        get("/co-quan/danh-sach.csv").param("on", "2025-07-01").param("level", "COMMUNE"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> names =
                Csv.lines(csv).stream().skip(1).map(line -> line.get(1)).toList();
        assertThat(names).hasSize(102);
        assertThat(names.indexOf("UBND đặc khu Phú Quốc")).isLessThan(names.indexOf("UBND phường Long Phú"));
        assertThat(names.indexOf("UBND xã Tân An")).isLessThan(names.indexOf("UBND xã Tây Phú"));
        assertThat(names.indexOf("UBND xã Đông Hòa")).isGreaterThan(names.indexOf("UBND xã Châu Thành"));
    }

    @Test
    void showsBothDistrictsOfChauThanh() throws Exception {
        mvc.perform(get("/co-quan").param("on", "2025-06-30").param("q", "huyen chau thanh"))
                .andExpect(content().string(containsString("/co-quan/ag.ubnd-huyen-chau-thanh")))
                .andExpect(content().string(containsString("/co-quan/kg.ubnd-huyen-chau-thanh")));
    }

    @Test
    void showsWhatBecameOfAnAgencyAndWhatIsUnverified() throws Exception {
        mvc.perform(get("/co-quan/ag.so-tttt").param("on", "2024-04-05"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Văn hóa, Thể thao và Du lịch")))
                .andExpect(content().string(containsString("Sở Khoa học và Công nghệ")))
                .andExpect(content().string(containsString("cần xác nhận")));
    }

    @Test
    void saysThatAnAgencyDidNotExistOnTheDay() throws Exception {
        mvc.perform(get("/co-quan/ag.so-tttt").param("on", "2025-03-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("01/03/2025")))
                .andExpect(content().string(containsString("notice-warn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void speaksThreeLanguages(String lang) throws Exception {
        for (String path : List.of("/co-quan", "/co-quan/ag.so-noi-vu", "/sap-xep")) {
            mvc.perform(get(path).param("lang", lang))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html lang=\"" + lang + "\"")))
                    .andExpect(content().string(not(containsString("??organisation"))));
        }
    }

    @Test
    void playsTheReorganisationForwardAndBack() throws Exception {
        mvc.perform(get("/sap-xep").param("from", "2025-02-28").param("to", "2025-03-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/co-quan/ag.so-vhttdl?on=2025-03-01")));
        mvc.perform(get("/sap-xep").param("from", "2025-07-01").param("to", "2025-02-28"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/co-quan/ag.so-tttt?on=2025-02-28")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/co-quan?on=31/6/2025",
                "/co-quan/ag.so-tttt?on=abc",
                "/sap-xep?from=x",
                "/api/v1/agencies?on=2025-02-30"
            })
    void answersABrokenDateWith400(String address) throws Exception {
        mvc.perform(get(java.net.URI.create(address.replace(" ", "%20")))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "..", "AG.SO", "ag.so-tttt%27", "a%20b"})
    void answersAnUnknownAgencyWith404(String id) throws Exception {
        int status = mvc.perform(get(java.net.URI.create("/co-quan/" + id)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void showsNastySearchTextAsText() throws Exception {
        mvc.perform(get("/co-quan").param("q", "<script>alert(1)</script>'\""))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/co-quan").param("q", "a\u0000b")).andExpect(status().isBadRequest());
        mvc.perform(get("/co-quan").param("page", "-3").param("kind", "NOPE")).andExpect(status().isOk());
        mvc.perform(get("/co-quan").param("page", "99999999999")).andExpect(status().isOk());
    }

    @Test
    void keepsTheContractOfTheAgenciesApi() throws Exception {
        mvc.perform(get("/api/v1/agencies").param("on", "2025-06-30").param("size", "500"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").isNumber())
                .andExpect(jsonPath("$.page", is(0)))
                .andExpect(jsonPath("$.size", is(500)))
                .andExpect(jsonPath("$.items[*].name", hasItem("Sở Văn hóa, Thể thao và Du lịch")))
                .andExpect(jsonPath("$.items[*]", everyItem(hasKey("kind"))))
                .andExpect(jsonPath("$.items[*]", everyItem(hasKey("from"))))
                .andExpect(jsonPath("$.items[*]", everyItem(hasKey("to"))));
        mvc.perform(get("/api/v1/agencies")
                        .param("on", "2025-07-01")
                        .param("level", "COMMUNE")
                        .param("size", "7"))
                .andExpect(jsonPath("$.total", is(102)))
                .andExpect(jsonPath("$.items", hasSize(7)))
                .andExpect(jsonPath("$.items[0].from", is("2025-07-01")));
    }

    @Test
    void asksTheDatabaseNothingForAPage() throws Exception {
        agencies.snapshot();
        for (String path : List.of("/co-quan", "/sap-xep", "/api/v1/agencies")) {
            mvc.perform(get(path));
            assertThat(StatementCounter.during(() -> mvc.perform(get(path))))
                    .as(path)
                    .isZero();
        }
    }
}
