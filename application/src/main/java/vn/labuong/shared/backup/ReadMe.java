package vn.labuong.shared.backup;

/** What a folder of backups says of itself to whoever finds it without the product. */
final class ReadMe {

    static final String TEXT = """
            La Buong: backups. To put one back: ./labuong restore THIS_FOLDER

            Everything is encrypted with age (age-encryption.org) to one key, which is NOT in this folder.
            Without the key file nothing here can be read, by anybody.

            Without the product:
              age -d -i backup.key NAME/manifest.json.age          what a backup consists of
              age -d -i backup.key NAME/database.zip.age > x.zip   tables: COPY text of PostgreSQL, tables.json
              for p in pieces/*/*.age; do age -d -i backup.key "$p" | tar x; done
                                                                   files; archive/store is an OCFL 1.1 store

            A folder NAME.unfinished is no backup. taken-back.tsv says what was taken back from the public after a
            backup; keep it here, a restore does it again.
            To remove old backups: ./labuong backup THIS_FOLDER --keep N
            """;

    private ReadMe() {}
}
