package vn.labuong.shared.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
                    Csv.harmless(entry.actor()),
                    entry.action(),
                    Csv.harmless(entry.subjectType()),
                    Csv.harmless(entry.subjectId()),
                    Csv.harmless(entry.was()),
                    Csv.harmless(entry.became()),
                    Csv.harmless(entry.reason()),
                    entry.previousHash(),
                    entry.hash())));
        }
    }
}
