package vn.labuong.archive.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and boxes go to ALTO and come back, from us and from others; nasty files first. */
class LayoutTests {

    private final AtomicInteger seen = new AtomicInteger();

    private static final PageText PAGE = new PageText(
            2480,
            3508,
            Optional.of(TextLanguage.VI),
            PageSource.OCR,
            List.of(
                    new Word("Quyền", new Box(200, 300, 180, 60), 0.9512, 0, true),
                    new Word("con <&> \"người\"".replace(" ", ""), new Box(400, 300, 90, 60), 0.5, 0, false),
                    new Word("សិទ្ធិមនុស្ស", new Box(200, 400, 360, 70), 0.8, 1, false)));

    private static LayoutReading read(String file, List<PageText> pages) {
        return LayoutReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), pages::add);
    }

    @Test
    void comesBackFromAltoAsItWas() {
        var second = PAGE.corrected(PAGE.words().subList(0, 2));
        var empty = new PageText(100, 200, Optional.empty(), PageSource.LAYER, List.of());
        var out = new ByteArrayOutputStream();
        AltoWriter.write(List.of(PAGE, second, empty), 1, out);
        var pages = new ArrayList<PageText>();
        assertThat(read(out.toString(StandardCharsets.UTF_8), pages))
                .isEqualTo(new LayoutReading.Read(LayoutReading.Format.ALTO_4, 3, 5, 0));
        assertThat(pages).containsExactly(PAGE, second, empty);
    }

    @Test
    void drawsBoxesBesideThePageToItsEdgeAndCountsThem() {
        var pages = new ArrayList<PageText>();
        var outcome = read("""
                <alto xmlns='http://www.loc.gov/standards/alto/ns-v2#'><Layout><Page ID='a' PHYSICAL_IMG_NR='1' WIDTH='100'
                HEIGHT='80'><PrintSpace><TextBlock ID='b' language='vie'><TextLine>
                <String CONTENT='xa' HPOS='-20' VPOS='10' WIDTH='40' HEIGHT='9' WC='7'/><SP/>
                <String CONTENT='ngoài' HPOS='400' VPOS='900' WIDTH='-3' HEIGHT='1e9' WC='NaN'/>
                <String CONTENT='&#9;' HPOS='1' VPOS='1' WIDTH='1' HEIGHT='1'/>
                <HYP CONTENT='-' HPOS='99' VPOS='10' WIDTH='1' HEIGHT='1'/>
                </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
                """, pages);
        assertThat(outcome).isEqualTo(new LayoutReading.Read(LayoutReading.Format.ALTO_2, 1, 3, 2));
        var page = pages.get(0);
        assertThat(page.text()).isEqualTo("xa ngoài-");
        assertThat(page.language()).contains(TextLanguage.VI);
        assertThat(page.words()).extracting(Word::box).startsWith(new Box(0, 10, 20, 9), new Box(100, 80, 0, 0));
    }

    @Test
    void findsWordsInAKhmerLineGivenAsOneWord() {
        var pages = new ArrayList<PageText>();
        read("""
                <alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Layout><Page WIDTH='2000' HEIGHT='100'><TextLine>
                <String CONTENT='មនុស្សគ្រប់រូបមានសិទ្ធិរស់នៅដោយសេរី និងសុវត្ថិភាព' HPOS='100' VPOS='10' WIDTH='1000' HEIGHT='60'/>
                </TextLine></Page></Layout></alto>
                """, pages);
        var page = pages.get(0);
        assertThat(page.words()).hasSize(2);
        int at = page.text().indexOf("សិទ្ធិ");
        var place = page.wordAt(at).orElseThrow();
        assertThat(place.text()).isEqualTo("សិទ្ធិ");
        var box = page.boxes(at, at + "សិទ្ធិ".length()).get(0);
        assertThat(box).isEqualTo(place.box());
        assertThat(box.width()).isBetween(50, 200);
        assertThat(box.x()).isBetween(300, 700);
        assertThat(page.boxes(0, page.text().length()))
                .hasSize(2)
                .first()
                .isEqualTo(page.words().get(0).box());
    }

    @Test
    void readsHocrWithItsDocumentTypeAndDiacritics() {
        var pages = new ArrayList<PageText>();
        var outcome = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml"><body>
                <div class='ocr_page' title='image "a.png"; bbox 0 0 600 400; ppageno 0'><p class='ocr_par' lang='vie'>
                <span class='ocr_line' title="bbox 10 10 300 40">
                <span class='ocrx_word' title='bbox 10 10 90 40; x_wconf 91'>Hòa</span>
                <span class='ocrx_word' title='bbox 100 10 700 40; x_wconf 80'><strong>bi\u0300nh&nbsp;</strong></span></span>
                <span class='ocr_line'><span class='ocrx_word' title='x_wconf 3'>&amp;</span></span></p></div></body></html>
                """, pages);
        assertThat(outcome).isEqualTo(new LayoutReading.Read(LayoutReading.Format.HOCR, 1, 3, 1));
        assertThat(pages.get(0).text()).isEqualTo("Hòa bình\n&");
        assertThat(pages.get(0).words().get(1).confidence()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <alto                                                                            | NOT_XML
            nothing                                                                          | NOT_XML
            <!DOCTYPE alto SYSTEM 'file:///etc/passwd'><alto/>                               | DOCUMENT_TYPE
            <!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;</html>        | DOCUMENT_TYPE
            <!DOCTYPE html PUBLIC 'a' 'http://b'><alto/>                                     | DOCUMENT_TYPE
            <!DOCTYPE html PUBLIC 'a' 'http://b'><html><p>&secret;</p></html>                | ENTITY
            <svg/>                                                                           | OTHER_KIND
            """)
    void refusesWhatIsNoLayoutOrWouldDrawInOtherFiles(String file, LayoutReading.Reason reason) {
        assertThat(read(file, new ArrayList<>()))
                .isInstanceOfSatisfying(
                        LayoutReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void refusesElementsWithoutAnEnd() {
        assertThat(read("<alto>" + "<Layout>".repeat(5000), new ArrayList<>()))
                .isEqualTo(new LayoutReading.Refused(LayoutReading.Reason.SWOLLEN, 1, 0));
    }

    /** The first pages are there while the last have not been read from the stream. */
    @Test
    void handsOverPageAfterPage() {
        var out = new ByteArrayOutputStream();
        AltoWriter.write(List.of(PAGE), 1, out);
        var whole = out.toString(StandardCharsets.UTF_8);
        int from = whole.indexOf("<Page");
        int to = whole.indexOf("</Layout>");
        var taken = new AtomicInteger();
        var body =
                new ByteArrayInputStream(whole.substring(from, to).repeat(3000).getBytes(StandardCharsets.UTF_8));
        var all = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(whole.substring(0, from).getBytes(StandardCharsets.UTF_8)),
                body,
                new ByteArrayInputStream(whole.substring(to).getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] bytes, int offset, int length) {
                        taken.compareAndSet(0, seen.get());
                        return super.read(bytes, offset, length);
                    }
                })));
        assertThat(LayoutReader.read(all, page -> seen.incrementAndGet()))
                .isEqualTo(new LayoutReading.Read(LayoutReading.Format.ALTO_4, 3000, 9000, 0));
        assertThat(taken.get()).isGreaterThan(2900);
    }
}
