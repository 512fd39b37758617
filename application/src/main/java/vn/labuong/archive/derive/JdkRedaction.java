package vn.labuong.archive.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Blackens parts of a picture, in a child. */
final class JdkRedaction {

    /** The file in the child's folder. */
    static final String COPY = "copy.png";

    private JdkRedaction() {}

    /** Arguments: file, page, orientation, boxes as {@code x,y,width,height}. */
    public static void main(String[] arguments) throws IOException {
        Rgb pixels;
        try (JdkPicture picture = JdkPicture.open(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            pixels = picture.whole();
        }
        for (String box : Arrays.asList(arguments).subList(3, arguments.length)) {
            int[] edges = Arrays.stream(box.split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            pixels.blacken(edges[0], edges[1], edges[2], edges[3]);
        }
        if (!ImageIO.write(pixels.image(), "png", Path.of(COPY).toFile())) {
            throw new IOException("not written");
        }
    }
}
