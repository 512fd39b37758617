package vn.labuong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.organisation.AgencyLexicon.Spelling;

/** Cells as offices really write them; the register shipped for An Giang gives the names. */
class AgencyLexiconTests {

    private static final AgencyLexicon AN_GIANG = AgencyLexicon.shipped("an-giang", "An Giang");

    private static String read(String cell) {
        return String.join(
                " | ", AN_GIANG.mentions(cell).stream().map(Mention::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Sở Văn hóa, Thể thao và Du lịch; Sở Lao động, Thương binh và Xã hội, Công an tỉnh"
                        + " > Sở Văn hóa, Thể thao và Du lịch | Sở Lao động - Thương binh và Xã hội | Công an tỉnh",
                "Sở Thông tin và Truyền thông Công an tỉnh > Sở Thông tin và Truyền thông | Công an tỉnh",
                "Sở Tư pháp Công an tỉnh Sở Nội vụ > Sở Tư pháp | Công an tỉnh | Sở Nội vụ",
                "Sở Tư pháp và Công an tỉnh > Sở Tư pháp | Công an tỉnh",
                "Sở TT&TT, Sở Nội vụ > Sở Thông tin và Truyền thông | Sở Nội vụ",
                "Sở TTTT > Sở Thông tin và Truyền thông",
                "Sở TT & TT; Sở TT-TT > Sở Thông tin và Truyền thông | Sở Thông tin và Truyền thông",
                "Sở LĐ-TBXH, Sở LĐTB&XH > Sở Lao động - Thương binh và Xã hội | Sở Lao động - Thương binh và Xã hội",
                "SỞ TƯ PHÁP,SỞ NỘI VỤ > Sở Tư pháp | Sở Nội vụ",
                "Sở Thông tin - Truyền thông > Sở Thông tin và Truyền thông",
                "SỞ THÔNG TIN VÀ TRUYỀN THÔNG > Sở Thông tin và Truyền thông",
                "Sở Lao động – Thương binh và Xã hội > Sở Lao động - Thương binh và Xã hội",
                "Đề nghị Ban Tuyên giáo Tỉnh uỷ > Ban Tuyên giáo Tỉnh ủy",
                "Sở Tư pháp tỉnh An Giang > Sở Tư pháp",
                "Toà án tỉnh > Tòa án tỉnh",
                "Các sở, ban, ngành có liên quan và UBND các huyện, thị xã, thành phố > @DEPARTMENTS | @DISTRICTS",
                "Sở, ban, ngành; UBND cấp xã > @DEPARTMENTS | @COMMUNES",
                "Các cơ quan nghiên cứu, báo chí, UBND các huyện, thị xã, thành phố"
                        + " > @RESEARCH_BODIES | @LOCAL_PRESS | @DISTRICTS",
                "các cơ quan, đơn vị có liên quan > @RELATED_AGENCIES",
                "Các Sở: Tư pháp, Tài chính, Nội vụ > Sở Tư pháp | Sở Tài chính | Sở Nội vụ",
            })
    void findsAgenciesAndGroupsInTheirOrder(String cell, String names) {
        assertThat(read(cell)).isEqualTo(names);
        assertThat(read(Normalizer.normalize(cell, Normalizer.Form.NFD))).isEqualTo(names);
        assertThat(read(cell.replace(" ", "\u00A0"))).isEqualTo(names);
    }

    @Test
    void findsNamesBrokenOverLinesAndListedWithDashes() {
        assertThat(read("- Sở Thông tin và\nTruyền thông\n- Công an tỉnh;\n- Ban Tuyên giáo Tỉnh\nủy"))
                .isEqualTo("Sở Thông tin và Truyền thông | Công an tỉnh | Ban Tuyên giáo Tỉnh ủy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Hội Vô danh tỉnh > Hội Vô danh tỉnh",
                "Sở Tư pháp, Trung tâm Vô danh > Sở Tư pháp | Trung tâm Vô danh",
                "Đảng ủy Công an tỉnh > Đảng ủy Công an tỉnh",
                "Công an tỉnh Cà Mau > Công an tỉnh Cà Mau",
                "Câu lạc bộ Thơ, Nhạc và Họa; Sở Tư pháp > Câu lạc bộ Thơ, Nhạc và Họa | Sở Tư pháp",
                "Câu lạc bộ Một, Hội Hai > Câu lạc bộ Một | Hội Hai",
                "UBND các huyện, thị xã, thành phố miền núi > UBND các huyện, thị xã, thành phố miền núi",
            })
    void givesBackVerbatimWhatItDoesNotKnow(String cell, String names) {
        assertThat(read(cell)).isEqualTo(names);
        assertThat(AN_GIANG.mentions(cell)).anyMatch(mention -> mention.kind() == Mention.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nt-", "Như trên", "Như mục 2", "\""})
    void leavesPointersToTheReaderOfTheTable(String cell) {
        assertThat(AN_GIANG.mentions(cell)).extracting(Mention::kind).containsExactly(Mention.Kind.POINTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u00A0"})
    void findsNothingInABlankCell(String cell) {
        assertThat(AN_GIANG.mentions(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Tư pháp (bộ phận A) & Hội B; 3 đơn vị… «C»",
                "…",
                "***",
                "Sở, Ban",
                "và, và; và",
                "Các Sở:",
                "Sở Tư pháp;;, -"
            })
    void losesNoWordOfACell(String cell) {
        var kept = String.join(
                " ", AN_GIANG.mentions(cell).stream().map(Mention::raw).toList());
        for (var word : cell.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !word.equals("và")) {
                assertThat(kept).contains(word);
            }
        }
    }

    @Test
    void tellsTwoAgenciesOfOneNameApartOnlyWhereItCan() {
        var here = new Spelling("ag.chau-thanh", "UBND huyện Châu Thành", "Huyện Châu Thành", true, null, null);
        var there = new Spelling("kg.chau-thanh", "UBND huyện Châu Thành", "Huyện Châu Thành", false, null, null);
        var both = new Spelling("kg.chau-thanh", "UBND huyện Châu Thành", "Huyện Châu Thành", true, null, null);

        var told = AgencyLexicon.of(List.of(here, there), "An Giang").mentions("Huyện Châu Thành");
        assertThat(told)
                .containsExactly(new Mention(
                        Mention.Kind.AGENCY, "UBND huyện Châu Thành", List.of("ag.chau-thanh"), "Huyện Châu Thành"));
        var untold = AgencyLexicon.of(List.of(here, both), "An Giang").mentions("Huyện Châu Thành");
        assertThat(untold).extracting(Mention::kind).containsExactly(Mention.Kind.AMBIGUOUS);
        assertThat(untold.get(0).agencies()).containsExactly("ag.chau-thanh", "kg.chau-thanh");
    }

    @Test
    void takesAgenciesThatFollowedEachOtherUnderOneNameForOneName() {
        var day = LocalDate.of(2025, 7, 1);
        var before = new Spelling("ag.so-tu-phap", "Sở Tư pháp", "Sở Tư pháp", true, null, day);
        var after = new Spelling("ag91.so-tu-phap", "Sở Tư pháp", "Sở Tư pháp", true, day, null);

        var found = AgencyLexicon.of(List.of(before, after), "An Giang").mentions("Sở Tư pháp");
        assertThat(found).extracting(Mention::kind).containsExactly(Mention.Kind.AGENCY);
        assertThat(found.get(0).agencies()).containsExactly("ag.so-tu-phap", "ag91.so-tu-phap");
    }
}
