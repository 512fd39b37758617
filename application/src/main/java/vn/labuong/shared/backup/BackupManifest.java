package vn.labuong.shared.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup consists of.
 *
 * @param at the moment of the snapshot, ISO 8601 in UTC
 * @param product version of the program that made it
 * @param migrations of the database, in the order in which they were done
 * @param rows how many rows each table has
 * @param database the piece that holds the tables
 * @param pieces the files, each piece a tar
 * @param left folders of the installation that are not in it, with why
 */
record BackupManifest(
        String format,
        String name,
        String at,
        String product,
        List<Migration> migrations,
        Map<String, Long> rows,
        Piece database,
        List<Piece> pieces,
        Map<String, String> left) {

    static final String FORMAT = "la-buong-backup/1";

    /** One step of the database's making. */
    record Migration(String module, String version, int checksum) {}

    /**
     * An encrypted file.
     *
     * @param path below the folder of backups
     * @param size of the encrypted file, in bytes
     * @param sha512 of what is in it
     * @param files how many files are in it
     */
    record Piece(String path, long size, String sha512, int files) {}

    /** The version of this program. */
    static String thisProgram() {
        String version = BackupManifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    long bytes() {
        return database.size() + pieces.stream().mapToLong(Piece::size).sum();
    }

    long files() {
        return pieces.stream().mapToLong(Piece::files).sum();
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
