package vn.labuong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.testing.ProductTest;

/** Readers are told of places and not of their offices, in their language and by the name of the day. */
@ProductTest
class PlaceNamesIntegrationTests {

    @Autowired
    PlaceNames places;

    @ParameterizedTest
    @CsvSource({
        "ag91.ubnd-xa-tri-ton, 2026-01-01, vi, Xã Tri Tôn",
        "ag91.ubnd-xa-tri-ton, 2026-01-01, en, Tri Tôn Commune",
        "ag91.ubnd-xa-tri-ton, 2026-01-01, km, ឃុំ Tri Tôn",
        "ag.ubnd-huyen-tri-ton, 2024-01-01, vi, Huyện Tri Tôn",
        "ag.ubnd-huyen-tri-ton, 2024-01-01, en, Tri Tôn District",
        "ag91.ubnd-tinh, 2026-01-01, vi, Tỉnh An Giang",
        "ag91.so-vhtt, 2026-01-01, vi, Sở Văn hóa và Thể thao",
        "ag91.khong-co, 2026-01-01, vi, ag91.khong-co"
    })
    void areCalledAsReadersCallThem(String id, LocalDate on, String language, String name) {
        assertThat(places.name(AgencyId.of(id), on, new Locale(language))).isEqualTo(name);
    }
}
