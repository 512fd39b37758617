package vn.labuong.shared.office;

import java.util.List;
import java.util.Locale;
import vn.labuong.shared.office.ParagraphMarkup.Shift;

/** The first page down to the legal bases: who issues, number and date, kind and subject, addressees. */
final class HeadMarkup {

    private final Xml xml;
    private final ParagraphMarkup paragraphs;
    private final TableMarkup tables;
    private final LayoutProfile profile;

    HeadMarkup(Xml xml, ParagraphMarkup paragraphs, TableMarkup tables, LayoutProfile profile) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.tables = tables;
        this.profile = profile;
    }

    void write(FormalDocument document) {
        letterhead(document.letterhead(), document.subject());
        title(document.subject());
        addressees(document.addressees());
        List<Text> bases = document.legalBases();
        for (int at = 0; at < bases.size(); at++) {
            String mark = at == bases.size() - 1 ? "." : ";";
            paragraphs.paragraph(Look.LEGAL_BASIS, EndMark.put(bases.get(at), mark), Shift.NONE);
        }
    }

    /** Two rows, so that number and date stand on one line however many lines the agencies take. */
    private void letterhead(Letterhead head, Subject subject) {
        int left = profile.letterhead().left();
        int right = profile.letterhead().right();
        tables.begin(new int[] {left, right}, profile.letterhead().outdent(), false, 0);
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        open(left);
        int size = profile.sizes().agency();
        if (head.superior() != null) {
            String superior = head.superior().toUpperCase(Locale.ROOT);
            paragraphs.paragraph(Look.SUPERIOR, TextWidths.balanced(superior, size, false, left));
        }
        String agency = TextWidths.balanced(head.agency().toUpperCase(Locale.ROOT), size, true, left);
        paragraphs.paragraph(Look.AGENCY, agency);
        shortRule(agency, size, left);
        xml.close();
        open(right);
        paragraphs.paragraph(Look.NATIONAL_NAME, profile.wording().nationalName());
        paragraphs.paragraph(Look.MOTTO, profile.wording().motto());
        int motto = TextWidths.width(profile.wording().motto(), profile.sizes().motto(), true);
        paragraphs.rule(right, Math.min(right, motto), 0);
        xml.close().close();
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        open(left);
        paragraphs.paragraph(Look.NUMBER, profile.wording().number(head.number()));
        if (subject.kind() == null) {
            paragraphs.paragraph(
                    Look.LETTER_SUBJECT, Wording.fill(profile.wording().letterSubject(), subject.about()));
        }
        xml.close();
        open(right);
        paragraphs.paragraph(Look.PLACE_DATE, profile.wording().placeAndDate(head.place(), head.date()));
        xml.close().close().close();
    }

    private void open(int width) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
    }

    private void title(Subject subject) {
        if (subject.kind() == null) {
            paragraphs.seam(null, false, false);
            return;
        }
        paragraphs.paragraph(Look.KIND, subject.kind().toUpperCase(Locale.ROOT));
        paragraphs.paragraph(Look.SUBJECT, subject.about());
        shortRule(subject.about(), profile.sizes().title(), profile.page().textWidth(false));
    }

    private void shortRule(String text, int size, int width) {
        int longest = text.lines()
                .mapToInt(line -> TextWidths.width(line, size, true))
                .max()
                .orElse(0);
        int line = Math.min(width, longest);
        paragraphs.rule(
                width,
                line * profile.rule().shortPercent() / 100,
                profile.spacing().paragraph());
    }

    /** One addressee on the same line; of several, each dash stands under the colon. */
    private void addressees(List<String> names) {
        String word = profile.wording().addressed();
        int before = 2 * profile.spacing().paragraph();
        if (names.size() == 1) {
            Shift centred = Shift.NONE.aligned(Alignment.CENTRE).below(before);
            paragraphs.paragraph(Look.ADDRESSED, Text.of(word + " " + names.get(0)), centred);
        } else if (!names.isEmpty()) {
            int left = 2 * profile.spacing().firstLine();
            int colon = left
                    + TextWidths.width(
                            word.substring(0, word.length() - 1),
                            profile.sizes().body(),
                            false);
            paragraphs.paragraph(
                    Look.ADDRESSED,
                    Text.of(word),
                    Shift.NONE.indented(left).below(before).kept(true));
            for (int at = 0; at < names.size(); at++) {
                String mark = at == names.size() - 1 ? "." : ";";
                Text line = EndMark.put(Text.of("- " + names.get(at)), mark);
                paragraphs.paragraph(Look.ADDRESSED, line, Shift.NONE.indented(colon));
            }
        }
    }
}
