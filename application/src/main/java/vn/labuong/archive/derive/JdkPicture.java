package vn.labuong.archive.derive;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** One page of a picture file, read by Java in bands of rows where its size asks for that. */
final class JdkPicture implements Closeable {

    private final ImageInputStream in;
    private final ImageReader reader;
    private final int page;
    private final int orientation;

    private JdkPicture(ImageInputStream in, ImageReader reader, int page, int orientation) {
        this.in = in;
        this.reader = reader;
        this.page = page;
        this.orientation = orientation;
    }

    static JdkPicture open(Path file, int page, int orientation) throws IOException {
        ImageIO.setUseCache(false);
        ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IIOException("no reader");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, false, false);
        return new JdkPicture(in, reader, page, orientation);
    }

    /** As it is to be seen. */
    int width() throws IOException {
        return orientation >= 5 ? reader.getHeight(page) : reader.getWidth(page);
    }

    int height() throws IOException {
        return orientation >= 5 ? reader.getWidth(page) : reader.getHeight(page);
    }

    /** All of it, upright. */
    Rgb whole() throws IOException {
        return rows(0, reader.getHeight(page)).turned(orientation);
    }

    /** Whether rows can be read for themselves: a picture that lies on its side has its rows as columns. */
    boolean hasRows() {
        return orientation == 1;
    }

    /** Rows of an upright picture. Where the file ends early they are as the reader leaves them. */
    Rgb rows(int from, int count) throws IOException {
        ImageReadParam region = reader.getDefaultReadParam();
        region.setSourceRegion(new Rectangle(0, from, reader.getWidth(page), count));
        BufferedImage image = reader.read(page, region);
        return Rgb.of(image);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
