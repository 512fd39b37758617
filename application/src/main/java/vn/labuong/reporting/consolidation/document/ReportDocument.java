package vn.labuong.reporting.consolidation.document;

import java.net.URI;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Reference;
import vn.labuong.reporting.consolidation.passage.Chapter;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.NumberRange;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.consolidation.passage.Piece;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.Alignment;
import vn.labuong.shared.office.Annex;
import vn.labuong.shared.office.Block;
import vn.labuong.shared.office.DocumentNumber;
import vn.labuong.shared.office.Ending;
import vn.labuong.shared.office.FormalDocument;
import vn.labuong.shared.office.IssueDate;
import vn.labuong.shared.office.Letterhead;
import vn.labuong.shared.office.Run;
import vn.labuong.shared.office.Subject;
import vn.labuong.shared.office.Text;
import vn.labuong.shared.office.Wording;
import vn.labuong.shared.time.VietnamTime;

/** Makes the formal document of a report: its text with a number behind every sentence, and five annexes. */
final class ReportDocument {

    private static final String NO_BREAK = "\u00a0";

    private final ComposedReport composed;
    private final Head head;
    private final ReportWords words;
    private final DocumentWords fixed;
    private final Wording layout;

    ReportDocument(ComposedReport composed, Head head, ReportWords words, DocumentWords fixed, Wording layout) {
        this.composed = composed;
        this.head = head;
        this.words = words;
        this.fixed = fixed;
        this.layout = layout;
    }

    FormalDocument document() {
        DocumentNumber number = new DocumentNumber(head.ordinal(), head.symbol());
        IssueDate date = head.issuedOn() == null
                ? IssueDate.in(
                        Year.of(VietnamTime.day(composed.report().gathered()).getYear()))
                : IssueDate.on(head.issuedOn());
        return new FormalDocument(
                new Letterhead(
                        head.superior().isEmpty() ? null : head.superior(), head.agency(), number, head.place(), date),
                new Subject(fixed.text("head.kind"), head.about()),
                lines(head.addressees()),
                lines(head.bases()).stream().map(Text::of).toList(),
                body(),
                new Ending(
                        lines(head.recipients()),
                        lines(head.capacity()),
                        head.signer().isEmpty() ? null : head.signer()),
                annexes(layout.accompanying(fixed.text("head.kind"), number, date, head.agency())),
                composed.report().gathered());
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<Block> body() {
        List<Block> body = new ArrayList<>();
        if (composed.report().period().demo()) {
            body.add(new Block.Note(Text.of(fixed.text("demo")), Alignment.CENTRE));
        }
        int part = 0;
        int group = 0;
        for (Chapter chapter : composed.chapters()) {
            if (chapter.part() != part) {
                part = chapter.part();
                body.add(new Block.Part(part, Text.of(fixed.text("part." + part))));
            }
            if (!chapter.group().isEmpty()) {
                group++;
                body.add(Block.Clause.titled(group, chapter.group()));
            }
            for (Chapter.Entry entry : chapter.entries()) {
                if (!entry.heading().isEmpty()) {
                    body.add(Block.Heading.of(entry.heading()));
                }
                entry.passages()
                        .forEach(passage -> add(body, passage, entry.heading().isEmpty()));
            }
        }
        return body;
    }

    private void add(List<Block> body, Passage passage, boolean plain) {
        List<Run> runs = new ArrayList<>();
        String own = composed.ownText(passage).orElse(null);
        if (own == null) {
            for (Piece piece : passage.pieces()) {
                runs.add(Run.of(piece.text()));
                runs.addAll(
                        numbers(piece.from().stream().map(Contribution::source).toList()));
            }
        } else {
            runs.add(Run.of(own));
            runs.addAll(numbers(passage.sources()));
        }
        boolean dash = !plain && passage.key().contains("/narrative/");
        for (Text text : paragraphs(runs)) {
            body.add(dash ? new Block.Dash(text) : new Block.Paragraph(text));
            dash = false;
        }
    }

    /** " [12]", " [12, 15–40]": each number leads to its line of the annex that says where the text comes from. */
    private List<Run> numbers(List<Reference> sources) {
        List<Run> runs = new ArrayList<>();
        for (NumberRange range : composed.numbers(sources)) {
            runs.add(Run.of(runs.isEmpty() ? NO_BREAK + "[" : ", "));
            runs.add(Run.of(range.text()).linkedTo(URI.create("#s" + range.first())));
        }
        if (!runs.isEmpty()) {
            runs.add(Run.of("]"));
        }
        return runs;
    }

    /** A line break of the author begins a paragraph of its own. */
    static List<Text> paragraphs(List<Run> runs) {
        List<Text> texts = new ArrayList<>();
        List<Run> current = new ArrayList<>();
        for (Run run : runs) {
            List<String> lines = run.text().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (at > 0) {
                    texts.add(Text.of(current.toArray(Run[]::new)));
                    current.clear();
                }
                current.add(new Run(lines.get(at), run.bold(), run.italic(), run.language(), null, run.link()));
            }
        }
        texts.add(Text.of(current.toArray(Run[]::new)));
        return texts;
    }

    private List<Annex> annexes(String accompanies) {
        AnnexTables tables = new AnnexTables(composed, words, fixed);
        MoneyTable money = new MoneyTable(composed.report(), tables, fixed);
        return List.of(
                annex(1, accompanies, List.of(new Block.Grid(tables.tasks()))),
                annex(2, accompanies, List.of(new Block.Grid(tables.indicators()), note("annex.2.note"))),
                annex(3, accompanies, List.of(note("annex.3.note"), new Block.Grid(money.table()))),
                annex(4, accompanies, List.of(new Block.Grid(tables.agencies()))),
                annex(
                        5,
                        accompanies,
                        List.of(
                                note("annex.5.note"),
                                new Block.Grid(new SourceTable(composed, tables, words, fixed).table()))));
    }

    private Annex annex(int number, String accompanies, List<Block> body) {
        return new Annex(fixed.text("annex." + number), accompanies, true, body);
    }

    private Block note(String key) {
        return new Block.Note(Text.of(fixed.text(key)), Alignment.RIGHT);
    }
}
