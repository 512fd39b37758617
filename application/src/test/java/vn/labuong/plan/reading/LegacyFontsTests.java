package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.labuong.plan.reading.Word.cell;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.mergeRest;
import static vn.labuong.plan.reading.Word.mergeStart;
import static vn.labuong.plan.reading.Word.row;
import static vn.labuong.plan.reading.Word.tbl;
import static vn.labuong.plan.reading.Word.tc;
import static vn.labuong.plan.reading.Word.titled;
import static vn.labuong.plan.reading.Word.tr;
import static vn.labuong.plan.reading.Word.wide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.text.LegacyTyping;

/** Plans typed in the fonts from before Unicode say the same as the plan in Unicode, and a person is asked to look. */
class LegacyFontsTests {

    private static final Pattern RUN = Pattern.compile("<w:r>(.*?)</w:r>");
    private static final Pattern TEXT = Pattern.compile("<w:t[^>]*>(.*?)</w:t>");

    private static final String PLAN = titled(tbl(
            header(),
            tr(tc("I"), wide(5, "Nâng cao nhận thức cho cán bộ, công chức")),
            row("1", "Ủy quyền, đề nghị\nbáo cáo", "UBND tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh", "Hằng năm", "Báo cáo"),
            tr(tc("2"), tc("Đường lối, chương trình"), mergeStart("Sở Tư pháp"), tc(""), tc("2024"), tc("Ý kiến")),
            tr(tc("3"), tc("Tuyên truyền ở xã"), mergeRest(), tc("Công an tỉnh"), tc("2023-2028"), tc("")),
            row("4", "1 2 3", "UBND", "", "2025", "")));

    @TempDir
    Path folder;

    private PlanReading read(String body, String styles) throws IOException {
        var file = folder.resolve("ke-hoach.docx");
        return Reading.of(Word.save(file, body, "", styles, Word.MAIN_TYPE));
    }

    private PlanReading lead(String runs) throws IOException {
        return lead(runs, "");
    }

    private PlanReading lead(String runs, String styles) throws IOException {
        var lead = cell("", "<w:p>" + runs + "</w:p>");
        return read(titled(tbl(header(), tr(tc("1"), tc("Một"), lead, tc(""), tc("2024"), tc("")))), styles);
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String font(String name) {
        return "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/>".formatted(name, name);
    }

    private static String inTcvn3(String text) {
        var runs = new StringBuilder();
        text.codePoints().forEach(c -> {
            var font = LegacyTyping.isInTcvn3(c) ? ".VnTime" : ".VnTimeH";
            runs.append(run(font(font), LegacyTyping.tcvn3(Character.toString(c))));
        });
        return runs.toString();
    }

    private static String inVni(String text) {
        return run(font("VNI-Times"), LegacyTyping.vni(text, true));
    }

    private static String typed(String body, UnaryOperator<String> typing) {
        return RUN.matcher(body).replaceAll(run -> {
            var texts = TEXT.matcher(run.group(1)).results().map(text -> typing.apply(text.group(1)));
            return Matcher.quoteReplacement(String.join("<w:r><w:br/></w:r>", texts.toList()));
        });
    }

    @Test
    void readsAPlanInVnTimeAsThePlanInUnicode() throws IOException {
        assertThat(PlanCsv.write(read(typed(PLAN, LegacyFontsTests::inTcvn3), "")))
                .isEqualTo(PlanCsv.write(read(PLAN, "")));
    }

    @Test
    void readsAPlanInVniTimesAsThePlanInUnicode() throws IOException {
        assertThat(PlanCsv.write(read(typed(PLAN, LegacyFontsTests::inVni), "")))
                .isEqualTo(PlanCsv.write(read(PLAN, "")));
    }

    @Test
    void asksOnceForEachRowThatWasConverted() throws IOException {
        assertThat(converted(read(PLAN, ""))).isEmpty();
        assertThat(converted(read(typed(PLAN, LegacyFontsTests::inVni), ""))).containsExactly("I", "I.1", "I.2", "I.3");
    }

    private static List<String> converted(PlanReading reading) {
        return reading.doubts().stream()
                .filter(doubt -> doubt.kind() == Doubt.Kind.LEGACY_FONT)
                .map(Doubt::row)
                .toList();
    }

    @Test
    void keepsWhatIsStoredInTheSource() throws IOException {
        var reading = lead(inTcvn3("Sở Tư pháp"));

        assertThat(reading.rows().get(0).sources().get(Field.LEADS))
                .extracting(ReadValue::text)
                .containsExactly(LegacyTyping.tcvn3("Sở Tư pháp"));
        assertThat(reading.doubts())
                .extracting(Doubt::kind, Doubt::raw)
                .containsExactly(tuple(Doubt.Kind.LEGACY_FONT, LegacyTyping.tcvn3("Sở Tư pháp")));
    }

    @Test
    void readsFontsMixedInOneCellAndInOneWord() throws IOException {
        var runs = run(font(".VnTime"), "S")
                + run(font("VNI-Times"), "ô")
                + run(font("VNI-Times"), "û T")
                + run(font(".VnTime"), "\u00AD")
                + run(font("Arial"), " pháp");

        assertLead(lead(runs), "Sở Tư pháp");
    }

    @Test
    void leavesTheSameCharactersInOtherFonts() throws IOException {
        var reading = lead(run(font("Times New Roman"), "Soâ Tö phaùp") + run("", " Céng"));

        assertLead(reading, "Soâ Tö phaùp Céng");
        assertThat(Reading.doubts(reading)).containsExactly("1 UNKNOWN_AGENCY");
    }

    @Test
    void leavesUnicodeThatOnlyBearsTheNameOfALegacyFont() throws IOException {
        var reading = lead(run(font(".VnTime"), "Sở Tư pháp"));

        assertLead(reading, "Sở Tư pháp");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void takesTheLetterThatWordProcessorsSaveAsASoftHyphen() throws IOException {
        var runs = "<w:r><w:rPr>%s</w:rPr><w:t>Së T</w:t><w:softHyphen/><w:t xml:space=\"preserve\"> ph¸p</w:t></w:r>";

        assertLead(lead(runs.formatted(font(".VnTime"))), "Sở Tư pháp");
        assertLead(lead("<w:r><w:t>Sở Tư ph</w:t><w:softHyphen/><w:t>áp</w:t></w:r>"), "Sở Tư pháp");
    }

    @Test
    void inheritsTheFontFromTheStyleOfTheRunOfTheParagraphAndTheDefaults() throws IOException {
        var base = style("paragraph", "Base", "", font("VNI-Times"));
        var child = style("paragraph", "Child", "<w:basedOn w:val=\"Base\"/>", "<w:b/>");
        var letters = style("character", "Letters", "", font(".VnTime"));
        var plain =
                style("character", "Plain", "", "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>");
        var inChild = "<w:pPr><w:pStyle w:val=\"Child\"/><w:rPr>" + font("Arial") + "</w:rPr></w:pPr>";
        var runs = inChild
                + run("", "Sôû ")
                + run("<w:rStyle w:val=\"Letters\"/>", "T\u00AD ")
                + run("<w:rStyle w:val=\"Plain\"/>", "pháp");

        assertLead(lead(runs, base + child + letters + plain), "Sở Tư pháp");
        assertLead(
                lead(
                        run("", "Së T\u00AD") + run(font("Arial"), " pháp"),
                        "<w:docDefaults><w:rPrDefault><w:rPr>" + font(".VnTime")
                                + "</w:rPr></w:rPrDefault></w:docDefaults>"),
                "Sở Tư pháp");
    }

    @Test
    void takesNoFontFromBeforeATrackedChange() throws IOException {
        var changed = "<w:rPrChange w:id=\"1\"><w:rPr>" + font(".VnTime") + "</w:rPr></w:rPrChange>";

        assertLead(lead(run(font("Arial") + changed, "Café")), "Café");
    }

    private static void assertLead(PlanReading reading, String lead) {
        assertThat(reading.rows().get(0).leads()).extracting(ReadAgency::raw).containsExactly(lead);
    }

    private static String style(String type, String id, String more, String properties) {
        return "<w:style w:type=\"%s\" w:styleId=\"%s\">%s<w:rPr>%s</w:rPr></w:style>"
                .formatted(type, id, more, properties);
    }
}
