package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.p;
import static vn.labuong.plan.reading.Word.row;
import static vn.labuong.plan.reading.Word.tbl;
import static vn.labuong.plan.reading.Word.titled;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.AgencyLexicon.Spelling;

/** One plan typed on other machines, and names that several agencies bear. */
class OtherSpellingsTests {

    private static final Path PLAN = Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "plan");

    @TempDir
    Path folder;

    private static String expected() throws IOException {
        return Files.readString(PLAN.resolve("expected-tasks.csv"), StandardCharsets.UTF_8);
    }

    private String retyped(UnaryOperator<String> typing) throws IOException {
        var copy = folder.resolve("ke-hoach.docx");
        Files.deleteIfExists(copy);
        Files.write(copy, Files.readAllBytes(PLAN.resolve("ke-hoach-an-giang-2023-2028.docx")));
        try (var zip = FileSystems.newFileSystem(copy)) {
            var part = zip.getPath("word/document.xml");
            Files.writeString(part, typing.apply(Files.readString(part)));
        }
        return PlanCsv.write(Reading.of(copy));
    }

    @Test
    void readsDecomposedTextToTheSameBytes() throws IOException {
        assertThat(retyped(text -> Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected());
    }

    @Test
    void readsLookAlikesAndInvisibleCharactersToTheSameBytes() throws IOException {
        assertThat(retyped(text -> text.replace('Đ', 'Ð'))).isEqualTo(expected());
        assertThat(retyped(text -> text.replace("> ", ">\u00A0")
                        .replace("Sở ", "Sở\u00A0 ")
                        .replace("UBND", "\u200BUBND")))
                .isEqualTo(expected());
    }

    @Test
    void readsADocumentWithAByteOrderMark() throws IOException {
        assertThat(retyped(text -> "\uFEFF" + text)).isEqualTo(expected());
    }

    @Test
    void findsAgenciesUnderTheOtherPlaceOfTheTone() throws IOException {
        var typed =
                retyped(text -> text.replace("Tòa", "Toà").replace("ủy<", "uỷ<").replace("Tỉnh ủy", "Tỉnh uỷ"));

        assertThat(typed).contains(",Tòa án tỉnh | ", ",Ban Tuyên giáo Tỉnh ủy,");
        // Titles keep their author's spelling.
        assertThat(typed.replace("Tỉnh uỷ", "Tỉnh ủy")).isEqualTo(expected());
    }

    @Test
    void readsTheSameTextSavedAsUtf16WithWindowsLines() throws IOException {
        var text = Files.readString(PLAN.resolve("ke-hoach-an-giang-2023-2028.txt"));
        var wide = folder.resolve("ke-hoach.TXT");
        Files.write(wide, ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(PlanCsv.write(Reading.of(wide))).isEqualTo(expected());
    }

    @Test
    void doubtsANameThatTwoDistrictsBear() throws IOException {
        var lexicon = AgencyLexicon.of(
                List.of(
                        Spelling.ofAgency("ag.chau-thanh", "UBND huyện Châu Thành", "Huyện Châu Thành"),
                        Spelling.ofAgency("kg.chau-thanh", "UBND huyện Châu Thành", "Huyện Châu Thành")),
                "An Giang");
        var file = Word.save(folder, titled(tbl(header(), row("1", "Một", "Huyện Châu Thành", "", "2024", ""))));
        var reading = (PlanReading) new PlanReader(lexicon).read(file);

        assertThat(Reading.doubts(reading)).containsExactly("1 AMBIGUOUS_AGENCY");
        assertThat(reading.rows().get(0).leads().get(0).agencies()).containsExactly("ag.chau-thanh", "kg.chau-thanh");
    }

    @Test
    void keepsUnknownAgenciesVerbatimAndDoubtsThem() throws IOException {
        var file = Word.save(
                folder, titled(tbl(header(), row("1", "Một", "Hội Vô danh tỉnh; Sở TT&TT", "Viện Lạ", "2024", ""))));
        var reading = Reading.of(file);

        assertThat(Reading.lines(reading))
                .containsExactly("1 T Một / Hội Vô danh tỉnh, Sở Thông tin và Truyền thông / Viện Lạ / 2024-2024");
        assertThat(reading.doubts()).extracting(Doubt::raw).containsExactly("Hội Vô danh tỉnh", "Viện Lạ");
    }

    @Test
    void takesTheYearsOfItsTasksWhenThePlanNamesNone() throws IOException {
        var file = Word.save(
                folder,
                p("KẾ HOẠCH")
                        + p("Truyền thông")
                        + p("Căn cứ Luật;")
                        + tbl(
                                header(),
                                row("1", "Một", "Sở Tư pháp", "", "2024-2026", ""),
                                row("2", "Hai", "Sở Tư pháp", "", "Hằng năm", "")));
        var reading = Reading.of(file);

        assertThat(Reading.lines(reading).get(1)).endsWith("2024-2026 YEARLY");
        assertThat(Reading.doubts(reading)).containsExactly(" PLAN_YEARS_GUESSED");
    }
}
