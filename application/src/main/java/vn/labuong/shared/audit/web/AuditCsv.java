package vn.labuong.shared.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.audit.AuditEntry;
import vn.labuong.shared.text.Csv;

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
            out.write(Csv.line(List.of(
                    Long.toString(entry.id()),
                    entry.at().toString(),
                    harmless(entry.actor()),
                    entry.action(),
                    harmless(entry.subjectType()),
                    harmless(entry.subjectId()),
                    harmless(entry.was()),
                    harmless(entry.became()),
                    harmless(entry.reason()),
                    entry.previousHash(),
                    entry.hash())));
        }
    }

    /** A first character that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String harmless(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
