package vn.labuong.shared.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.audit.AuditEntry;

/** The log as RFC 4180: UTF-8, lines end in CR LF, raw values and whole hashes, so that the chain can be checked elsewhere. */
final class AuditCsv {

    private static final String HEADER =
            "id,at,actor,action,subject_type,subject_id,was,became,reason,previous_hash,hash\r\n";

    private final Writer out;

    AuditCsv(Writer out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    void write(List<AuditEntry> entries) throws IOException {
        for (AuditEntry entry : entries) {
            out.write(entry.id() + "," + entry.at());
            for (String value : new @Nullable String[] {
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.was(),
                entry.became(),
                entry.reason(),
                entry.previousHash(),
                entry.hash()
            }) {
                out.write("," + cell(value));
            }
            out.write("\r\n");
        }
    }

    /** Quoted always; a first character that a spreadsheet would take for a formula is made harmless by an apostrophe. */
    static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
