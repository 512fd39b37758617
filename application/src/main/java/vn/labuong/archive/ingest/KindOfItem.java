package vn.labuong.archive.ingest;

import vn.labuong.archive.ItemKind;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** What an item is taken for by its first file, until somebody says otherwise. */
final class KindOfItem {

    private KindOfItem() {}

    static ItemKind of(Facts facts) {
        return switch (facts.kind().family()) {
            case IMAGE -> ItemKind.IMAGE;
            case MEDIA -> isSound(facts.kind()) ? ItemKind.SOUND : ItemKind.FILM;
            case PACKAGE -> ItemKind.DATA;
            default -> facts.kind() == FileKind.JSON || facts.kind() == FileKind.SHEET ? ItemKind.DATA : ItemKind.TEXT;
        };
    }

    private static boolean isSound(FileKind kind) {
        return kind.mediaType().startsWith("audio/") || kind == FileKind.OGG;
    }
}
