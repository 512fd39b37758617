package vn.labuong.plan.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.FileKind;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.plan.reading.docx.DocxDocument;
import vn.labuong.plan.reading.txt.TxtDocument;
import vn.labuong.shared.text.Texts;

/**
 * Reads an issued plan. Needs no database and no framework; touches nothing but the file, and that only for reading.
 * Safe for several threads.
 */
public final class PlanReader {

    private final AgencyLexicon lexicon;

    public PlanReader(AgencyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The plan in this file, or why it is refused. The form is told by the name (.docx, .pdf, .txt) and must agree with
     * the content. Every word of the task table comes back in a value, in a source or in a doubt.
     */
    public PlanReadResult read(Path file) {
        var name = Texts.nfc(file.getFileName().toString());
        try {
            var kind = FileGate.check(file);
            return reading(file, name, kind, blocks(file, kind));
        } catch (Unreadable refused) {
            return new PlanRefusal(name, refused.place(), refused.reason(), refused.arguments());
        } catch (IOException e) {
            return new PlanRefusal(name, "", RefusalReason.BROKEN, List.of());
        }
    }

    private static List<Block> blocks(Path file, FileKind kind) throws IOException {
        return switch (kind) {
            case DOCX -> DocxDocument.read(file);
            case TXT -> TxtDocument.read(file);
            case PDF -> List.of();
        };
    }

    private PlanReading reading(Path file, String name, FileKind kind, List<Block> blocks) throws IOException {
        var tables = TaskTables.find(blocks);
        var drafts = new RowAssembly(lexicon).assemble(tables);
        if (drafts.isEmpty()) {
            throw Unreadable.because(RefusalReason.NO_TASK_TABLE, "");
        }
        Outline.number(drafts);
        var facts = PlanFacts.find(blocks, tables);
        var years = facts.years().isKnown() ? facts.years() : guessedYears(drafts);
        var rows = new RowReading(lexicon, years, drafts).read();
        var doubts = new ArrayList<Doubt>();
        if (!facts.years().isKnown()) {
            doubts.add(new Doubt("", null, Doubt.Kind.PLAN_YEARS_GUESSED, "", null));
        }
        drafts.forEach(draft -> doubts.addAll(draft.doubts()));
        tables.between()
                .forEach(line ->
                        doubts.add(new Doubt("", null, Doubt.Kind.TEXT_OUTSIDE_COLUMNS, line.text(), line.source())));
        var source = new SourceFile(name, kind, Files.size(file), sha256(file));
        return new PlanReading(source, facts.title(), years.from(), years.to(), facts.issued(), rows, doubts);
    }

    /** A plan that does not name its years has at least those of its tasks. */
    private static YearSpan guessedYears(List<Draft> drafts) {
        return drafts.stream()
                .map(draft ->
                        TimeReading.of(draft.text(Field.TIME), YearSpan.UNKNOWN).years())
                .reduce(YearSpan.UNKNOWN, YearSpan::around);
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
