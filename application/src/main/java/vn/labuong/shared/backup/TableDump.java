package vn.labuong.shared.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables of one snapshot into a zip: {@code tables.json}, then the rows of each table in PostgreSQL's own text
 * form ({@code COPY}), which any later version of it reads.
 */
final class TableDump {

    static final String CONTENTS = "tables.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private TableDump() {}

    /**
     * Writes and leaves the stream open.
     *
     * @param snapshot a connection in a transaction that sees one moment
     * @return how many rows each table has
     */
    static Map<String, Long> write(Connection snapshot, OutputStream out) throws SQLException, IOException {
        Tables tables = Tables.of(snapshot);
        Map<String, Long> rows = new LinkedHashMap<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(CONTENTS));
        zip.write(JSON.writeValueAsBytes(tables));
        zip.closeEntry();
        CopyManager copies = snapshot.unwrap(PGConnection.class).getCopyAPI();
        for (Tables.Table table : tables.tables()) {
            zip.putNextEntry(new ZipEntry(table.name() + ".copy"));
            long count =
                    copies.copyOut("copy " + table.name() + " " + table.columnList() + " to stdout", new Kept(zip));
            zip.closeEntry();
            rows.put(table.name(), count);
        }
        zip.finish();
        zip.flush();
        return rows;
    }

    /** The driver may close what it wrote into; the zip goes on. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {
            // Left to whoever opened it.
        }
    }
}
