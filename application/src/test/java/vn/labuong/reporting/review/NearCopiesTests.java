package vn.labuong.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearCopiesTests {

    private static final String LAST_YEAR =
            "Trong năm 2024, đơn vị đã phối hợp tổ chức 12 lớp tập huấn về quyền con người cho cán bộ cấp xã, "
                    + "phát hành tờ rơi bằng tiếng Việt và tiếng Khmer tại các địa bàn vùng biên giới của tỉnh.";

    @Test
    void seesTheSameTextInAnotherDress() {
        String dressed = LAST_YEAR
                .toUpperCase(java.util.Locale.ROOT)
                .replace(" ", " \u00a0 ")
                .replace(",", " –");
        assertThat(NearCopies.likeness(dressed, LAST_YEAR)).isEqualTo(1);
        assertThat(NearCopies.isNearCopy(dressed, LAST_YEAR)).isTrue();
        String decomposed = java.text.Normalizer.normalize(LAST_YEAR, java.text.Normalizer.Form.NFD);
        assertThat(NearCopies.isNearCopy(decomposed, LAST_YEAR)).isTrue();
    }

    @Test
    void seesACopyInWhichOnlyTheYearAndOneFigureMovedOn() {
        String copy = LAST_YEAR.replace("2024", "2025").replace("12 lớp", "13 lớp");
        assertThat(NearCopies.likeness(copy, LAST_YEAR)).isBetween(NearCopies.THRESHOLD, 0.95);
        assertThat(NearCopies.isNearCopy(copy, LAST_YEAR)).isTrue();
    }

    @Test
    void takesANewSentenceForANewText() {
        String longer = LAST_YEAR
                + " Ngoài ra, đã xây dựng chuyên mục phát thanh hằng tuần và mở hộp thư góp ý của người dân tại 20 xã.";
        assertThat(NearCopies.isNearCopy(longer, LAST_YEAR)).isFalse();
        assertThat(NearCopies.isNearCopy("Đã mở 5 lớp mới về quyền trẻ em tại các trường học", LAST_YEAR))
                .isFalse();
    }

    @Test
    void neverFlagsWhatIsShortByNature() {
        assertThat(NearCopies.isNearCopy("Đã thực hiện theo kế hoạch", "Đã thực hiện theo kế hoạch"))
                .isFalse();
        assertThat(NearCopies.isNearCopy("", "")).isFalse();
        assertThat(NearCopies.isNearCopy("…… --- !!!", "…… --- !!!")).isFalse();
    }

    @Test
    void countsARepeatedPairAsOftenAsBothHaveIt() {
        assertThat(NearCopies.likeness("a b a b a b", "a b")).isEqualTo(2.0 / 6);
        assertThat(NearCopies.likeness("a b", "c d")).isZero();
    }

    @Test
    void comparesKhmerByItsSpaces() {
        String khmer = "ការផ្សព្វផ្សាយ អំពី សិទ្ធិមនុស្ស ជា ភាសាខ្មែរ នៅ ខេត្ត អានយ៉ាង ស្ត្រី";
        assertThat(NearCopies.isNearCopy(khmer, khmer)).isTrue();
    }
}
