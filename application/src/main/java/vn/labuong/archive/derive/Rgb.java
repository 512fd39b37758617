package vn.labuong.archive.derive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;

/** Pixels of sRGB, three bytes each in the order blue, green, red, row after row. */
final class Rgb {

    private final int width;
    private final int height;
    private final byte[] bytes;

    private Rgb(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static Rgb blank(int width, int height) {
        return new Rgb(width, height, new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)]);
    }

    /** What is transparent becomes white, other colour spaces become sRGB. */
    static Rgb of(BufferedImage image) {
        boolean alike = image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getColorModel().getColorSpace().isCS_sRGB();
        if (alike && image.getRaster().getDataBuffer() instanceof DataBufferByte same) {
            byte[] pixels = same.getData();
            if (same.getOffset() == 0 && pixels.length == image.getWidth() * image.getHeight() * 3) {
                return new Rgb(image.getWidth(), image.getHeight(), pixels);
            }
        }
        Rgb rgb = blank(image.getWidth(), image.getHeight());
        ColorModel model = image.getColorModel();
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !model.hasAlpha();
        if (grey && image.getRaster().getNumBands() == 1) {
            rgb.takeGrey(image.getRaster(), model.getComponentSize(0));
            return rgb;
        }
        Graphics2D graphics = rgb.image().createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, rgb.width, rgb.height);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return rgb;
    }

    /** Java takes grey for light, not for what is seen, and would brighten it. */
    private void takeGrey(Raster grey, int bits) {
        var row = new int[width];
        int most = (1 << bits) - 1;
        for (int y = 0; y < height; y++) {
            grey.getSamples(grey.getMinX(), grey.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                byte value = (byte) (bits == 8 ? row[x] : row[x] * 255L / most);
                int at = (y * width + x) * 3;
                bytes[at] = value;
                bytes[at + 1] = value;
                bytes[at + 2] = value;
            }
        }
    }

    /** The same pixels as an image of Java's; what is drawn there is drawn here. */
    BufferedImage image() {
        var model = new java.awt.image.ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                java.awt.image.DataBuffer.TYPE_BYTE);
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(bytes, bytes.length), width, height, width * 3, 3, new int[] {2, 1, 0}, null);
        return new BufferedImage(model, raster, false, null);
    }

    Rgb rows(int from, int count) {
        return new Rgb(width, count, Arrays.copyOfRange(bytes, from * width * 3, (from + count) * width * 3));
    }

    void put(Rgb rows, int at) {
        System.arraycopy(rows.bytes, 0, bytes, at * width * 3, rows.bytes.length);
    }

    /** Makes a part black, as far as it lies in the picture. */
    void blacken(int x, int y, int wide, int high) {
        int left = Math.max(0, x);
        long right = Math.min(width, (long) x + wide);
        long bottom = Math.min(height, (long) y + high);
        for (int row = Math.max(0, y); row < bottom && left < right; row++) {
            int at = row * width * 3;
            Arrays.fill(bytes, at + left * 3, at + (int) right * 3, (byte) 0);
        }
    }

    /** Half the size, each pixel the mean of the four, or at an odd edge two or one, that it stands for. */
    Rgb halved() {
        Rgb half = blank((width + 1) / 2, (height + 1) / 2);
        for (int y = 0; y < half.height; y++) {
            int upper = y * 2 * width * 3;
            int lower = y * 2 + 1 < height ? upper + width * 3 : upper;
            for (int x = 0; x < half.width; x++) {
                int left = x * 6;
                int right = x * 2 + 1 < width ? left + 3 : left;
                int to = (y * half.width + x) * 3;
                for (int c = 0; c < 3; c++) {
                    int sum = (bytes[upper + left + c] & 0xFF)
                            + (bytes[upper + right + c] & 0xFF)
                            + (bytes[lower + left + c] & 0xFF)
                            + (bytes[lower + right + c] & 0xFF);
                    half.bytes[to + c] = (byte) ((sum + 2) / 4);
                }
            }
        }
        return half;
    }

    /** Turned and mirrored as EXIF's orientation 2 to 8 says, so that it is seen upright. */
    Rgb turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean sideways = orientation >= 5;
        Rgb out = blank(sideways ? height : width, sideways ? width : height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int fromX = sideways ? y : x;
                int fromY = sideways ? x : y;
                if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                    fromX = width - 1 - fromX;
                }
                if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                    fromY = height - 1 - fromY;
                }
                System.arraycopy(bytes, (fromY * width + fromX) * 3, out.bytes, (y * out.width + x) * 3, 3);
            }
        }
        return out;
    }

    /** A smaller copy, by halves first so that no pixel is passed over. */
    Rgb scaled(int wide, int high) {
        Rgb from = this;
        while (from.width >= wide * 2 && from.height >= high * 2) {
            from = from.halved();
        }
        if (from.width == wide && from.height == high) {
            return from;
        }
        Rgb to = blank(wide, high);
        Graphics2D graphics = to.image().createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(from.image(), 0, 0, wide, high, null);
        graphics.dispose();
        return to;
    }
}
