package vn.labuong.archive.upload;

import java.util.Locale;
import java.util.Map;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.ingest.ArrivedName;

/** What a name lets one guess until somebody has looked: a title, and what kind of thing it is. */
final class Endings {

    private static final int LONGEST = 5;

    private static final Map<ItemKind, String> KINDS = Map.of(
            ItemKind.IMAGE, "jpg jpeg png tif tiff gif webp heic bmp jp2 svg",
            ItemKind.SOUND, "mp3 wav flac ogg oga m4a aac amr wma aiff",
            ItemKind.FILM, "mp4 m4v mov avi mkv webm mpg mpeg wmv 3gp mts",
            ItemKind.DATA, "csv xls xlsx ods json xml sav dta");

    private Endings() {}

    static ItemKind kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(entry -> (" " + entry.getValue() + " ").contains(" " + ending + " "))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ItemKind.TEXT);
    }

    /** The name as people read it, without what only tells its kind. */
    static String title(String name) {
        String shown = ArrivedName.of(name).shown();
        int dot = shown.lastIndexOf('.');
        boolean ending = dot > 0
                && shown.length() - dot - 1 <= LONGEST
                && !shown.substring(dot).contains(" ");
        return ending ? shown.substring(0, dot) : shown;
    }
}
