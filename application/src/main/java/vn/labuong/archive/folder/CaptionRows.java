package vn.labuong.archive.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.archive.sound.CaptionName;

/** Lets caption files follow the recordings that their names fit, so that both become one item. */
final class CaptionRows {

    private CaptionRows() {}

    /**
     * All rows, captions behind the others and each with the row of its recording in the same folder; one that fits none,
     * or several, stays by itself. Their order is the same each time.
     */
    static List<FolderRow> beside(List<FolderRow> rows) {
        Map<String, Map<String, FolderRow>> recordings = new HashMap<>();
        List<FolderRow> ordered = new ArrayList<>();
        List<FolderRow> captions = new ArrayList<>();
        for (FolderRow row : rows) {
            if (row.item() == null && CaptionName.isOne(row.name().shown())) {
                captions.add(row);
            } else {
                recordings
                        .computeIfAbsent(folder(row), any -> new HashMap<>())
                        .putIfAbsent(row.name().shown(), row);
                ordered.add(row);
            }
        }
        for (FolderRow row : captions) {
            Map<String, FolderRow> near = recordings.getOrDefault(folder(row), Map.of());
            List<FolderRow> fit = CaptionName.fitting(row.name().shown(), near.keySet()).stream()
                    .map(match -> near.get(match.recording()))
                    .toList();
            ordered.add(fit.size() == 1 ? row.beside(fit.get(0)) : row);
        }
        return ordered;
    }

    /** Without the name of the file. */
    private static String folder(FolderRow row) {
        return row.path().substring(0, row.path().lastIndexOf('/') + 1);
    }
}
