package vn.labuong.archive.redact;

import java.util.List;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;

/** What is left of a page's words where parts of it are covered. */
final class OpenText {

    /** A word of which more than this part is covered is left out as a whole. */
    private static final double COVERED = 0.02;

    private OpenText() {}

    static PageText of(PageText page, List<Area> areas) {
        List<Word> left = page.words().stream()
                .filter(word -> areas.stream().noneMatch(area -> covers(area, word.box(), page)))
                .toList();
        return new PageText(page.width(), page.height(), page.language(), page.source(), left);
    }

    private static boolean covers(Area area, Box word, PageText page) {
        double wide = Math.min(word.right(), (area.x() + area.width()) * page.width())
                - Math.max(word.x(), area.x() * page.width());
        double high = Math.min(word.bottom(), (area.y() + area.height()) * page.height())
                - Math.max(word.y(), area.y() * page.height());
        // A word without an extent of its own goes with whatever touches it.
        double least = COVERED * word.width() * word.height();
        return wide >= 0 && high >= 0 && wide * high >= least;
    }
}
