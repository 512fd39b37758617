package vn.labuong.archive.ingest;

import vn.labuong.archive.ItemKind;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** What an item is taken for by its first file, until somebody says otherwise. */
public final class KindOfItem {

    private KindOfItem() {}

    static ItemKind of(Facts facts) {
        return of(facts.kind());
    }

    /** The kind that fits the bytes of a file best. */
    public static ItemKind of(FileKind kind) {
        return switch (kind.family()) {
            case IMAGE -> ItemKind.IMAGE;
            case MEDIA -> isSound(kind) ? ItemKind.SOUND : ItemKind.FILM;
            case PACKAGE -> ItemKind.DATA;
            default -> kind == FileKind.JSON || kind == FileKind.SHEET ? ItemKind.DATA : ItemKind.TEXT;
        };
    }

    private static boolean isSound(FileKind kind) {
        return kind.mediaType().startsWith("audio/") || kind == FileKind.OGG;
    }
}
