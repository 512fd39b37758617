package vn.labuong.archive.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** What is covered is gone, not hidden. */
class RedactionTests {

    @TempDir
    Path folder;

    @Test
    void burnsBoxesIntoACopyInTheOriginalsSizeThatTellsNothingElse() throws IOException {
        byte[] original = Pictures.telling(Pictures.quarters(300, 200), 6);
        Path file = Files.write(folder.resolve("original"), original);
        List<Box> boxes = List.of(new Box(10, 20, 50, 30), new Box(190, 290, 500, 500), new Box(-5, -5, 8, 8));
        BufferedImage copy = ImageIO.read(burn(file, 6, boxes).toFile());
        assertThat(copy.getWidth()).isEqualTo(200);
        assertThat(copy.getHeight()).isEqualTo(300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 200; x++) {
                boolean first = x >= 10 && x < 60 && y >= 20 && y < 50;
                boolean covered = first || (x >= 190 && y >= 290) || (x < 3 && y < 3);
                assertThat(new Color(copy.getRGB(x, y)).equals(Color.BLACK)).isEqualTo(covered);
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(original);
        Files.delete(file);
        assertThat(Pictures.grep(folder)).doesNotContain(Pictures.SECRET, "Exif", "eXIf", "tEXt", "iCCP");
    }

    @Test
    void givesTheSameBytesForTheSameBoxes() throws IOException {
        Path file = Files.write(folder.resolve("original"), Pictures.bytes(Pictures.quarters(30, 20), "png"));
        byte[] once = Files.readAllBytes(burn(file, 1, List.of(new Box(1, 2, 3, 4))));
        assertThat(Files.readAllBytes(burn(file, 1, List.of(new Box(1, 2, 3, 4)))))
                .isEqualTo(once);
    }

    private Path burn(Path file, int orientation, List<Box> boxes) {
        var limits = new ChildLimits(128 << 20, Duration.ofSeconds(30), Duration.ofSeconds(30), 64 << 20);
        Facts facts = new Facts(FileKind.JPEG, 1, 1, 1, orientation, 1, 0, false, Set.of());
        ChildResult<Path> result = new Redaction(new Child(folder.resolve("work"), Clock.systemUTC()), limits)
                .burn(file, facts, 0, boxes, folder.resolve("copy.png"));
        assertThat(result).isInstanceOf(ChildResult.Done.class);
        return ((ChildResult.Done<Path>) result).value();
    }
}
