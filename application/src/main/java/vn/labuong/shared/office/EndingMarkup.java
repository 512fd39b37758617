package vn.labuong.shared.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.labuong.shared.office.ParagraphMarkup.Shift;

/** Recipients at the left and the signature at the right, on one page. */
final class EndingMarkup {

    private static final int LEFT_PERCENT = 45;

    private final Xml xml;
    private final ParagraphMarkup paragraphs;
    private final TableMarkup tables;
    private final LayoutProfile profile;

    EndingMarkup(Xml xml, ParagraphMarkup paragraphs, TableMarkup tables, LayoutProfile profile) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.tables = tables;
        this.profile = profile;
    }

    void write(Ending ending, boolean addressed) {
        int width = profile.page().textWidth(false);
        int left = width * LEFT_PERCENT / 100;
        tables.begin(new int[] {left, width - left}, 0, false, 0);
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        open(left);
        recipients(lines(ending, addressed));
        xml.close();
        open(width - left);
        signature(ending);
        xml.close().close().close();
    }

    private void open(int width) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
    }

    private List<String> lines(Ending ending, boolean addressed) {
        List<String> lines = new ArrayList<>(ending.recipients());
        String asAbove = profile.wording().asAbove();
        if (addressed && lines.stream().noneMatch(asAbove::equals)) {
            lines.add(0, asAbove);
        }
        return lines;
    }

    private void recipients(List<String> lines) {
        paragraphs.paragraph(Look.RECIPIENTS_TITLE, Text.of(profile.wording().recipients()), above());
        for (int at = 0; at < lines.size(); at++) {
            String mark = at == lines.size() - 1 ? "." : ";";
            paragraphs.paragraph(Look.RECIPIENTS, EndMark.put(Text.of("- " + lines.get(at)), mark), Shift.NONE);
        }
    }

    private void signature(Ending ending) {
        List<String> capacity = ending.capacity();
        for (int at = 0; at < capacity.size(); at++) {
            Text line = Text.of(capacity.get(at).toUpperCase(Locale.ROOT));
            paragraphs.paragraph(Look.CAPACITY, line, at == 0 ? above() : Shift.NONE);
        }
        String name = ending.signer() == null ? "" : ending.signer();
        Shift room = Shift.NONE.below(profile.spacing().signature());
        paragraphs.paragraph(Look.SIGNER, Text.of(name), room);
    }

    private Shift above() {
        return Shift.NONE.below(2 * profile.spacing().paragraph());
    }
}
