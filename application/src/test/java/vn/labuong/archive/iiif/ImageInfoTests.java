package vn.labuong.archive.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labuong.archive.iiif.PageCanvas.Size;

/** Which whole pictures a description tells of, beside tiles. */
class ImageInfoTests {

    private static final int EDGE = 512;

    /** As they are drawn: at these longest edges, and the whole where it is smaller than the largest of them. */
    private static List<Size> drawn(int width, int height) {
        List<Size> drawn = new ArrayList<>();
        int longest = Math.max(width, height);
        for (int edge : List.of(320, 800, 1600)) {
            if (edge < longest) {
                drawn.add(new Size(
                        Math.max(1, Math.round((float) width * edge / longest)),
                        Math.max(1, Math.round((float) height * edge / longest))));
            }
        }
        if (drawn.size() < 3) {
            drawn.add(new Size(width, height));
        }
        return drawn;
    }

    @Test
    void tellsNeverSoManySizesThatAViewerTakesThemForItsLevels() {
        for (int width = 1; width < 9000; width++) {
            int height = 1 + width * 7 / 5;
            List<Size> levels = new ArrayList<>();
            int scale = 1;
            levels.add(new Size(width, height));
            while ((height + scale - 1) / scale > EDGE) {
                scale *= 2;
                levels.add(0, new Size((width + scale - 1) / scale, (height + scale - 1) / scale));
            }
            List<Size> drawn = drawn(width, height);
            List<Size> told = ImageInfo.told(drawn, levels);
            if (!told.equals(levels) && !told.equals(levels.subList(0, levels.size() - 1))) {
                assertThat(told.size()).as(width + " by " + height).isNotIn(levels.size(), levels.size() - 1);
            }
            assertThat(told)
                    .as(width + " by " + height)
                    .allMatch(size -> drawn.contains(size) || size.equals(levels.get(0)))
                    .doesNotHaveDuplicates();
            assertThat(told).as("the thumbnail of %s", width).contains(drawn.get(0));
        }
    }
}
