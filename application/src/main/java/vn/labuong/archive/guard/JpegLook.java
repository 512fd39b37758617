package vn.labuong.archive.guard;

import java.io.IOException;

/** Walks the segments of a JPEG: dimensions, turning, and whether it comes to an end. */
final class JpegLook {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    private JpegLook() {}

    static void look(Bytes in, Look look) throws IOException {
        long at = 2;
        boolean framed = false;
        boolean scanned = false;
        try {
            while (true) {
                at = marker(in, at);
                int marker = in.u8(at - 1);
                if (marker == END) {
                    Trailing.look(in, at, look);
                    break;
                }
                int length = in.u16(at);
                if (length < 2) {
                    throw new Bytes.Broken("a segment of " + length);
                }
                if (isFrame(marker) && !framed) {
                    look.picture(in.u16(at + 5), in.u16(at + 3));
                    framed = true;
                } else if (marker == APP1 && in.ascii(at + 2, 6).equals("Exif\0\0")) {
                    look.orientation(TiffLook.orientation(in, at + 8));
                }
                at += length;
                if (marker == SCAN) {
                    scanned = true;
                    at = afterScan(in, at);
                }
            }
        } catch (Bytes.Broken early) {
            if (!framed || !scanned) {
                throw early;
            }
            look.trait(Facts.Trait.TRUNCATED);
        }
        if (!framed || !scanned) {
            throw new Bytes.Broken("no picture in it");
        }
    }

    /** Position after the next marker's second byte; fill bytes are passed over. */
    private static long marker(Bytes in, long from) throws IOException {
        long at = from;
        if (in.u8(at) != 0xFF) {
            throw new Bytes.Broken("no marker at " + at);
        }
        while (in.u8(at) == 0xFF) {
            at++;
        }
        return at + 1;
    }

    private static long afterScan(Bytes in, long from) throws IOException {
        long at = from;
        while (true) {
            if (in.u8(at) == 0xFF) {
                int next = in.u8(at + 1);
                boolean insideScan = next == 0 || (next >= 0xD0 && next <= 0xD7) || next == 0xFF;
                if (!insideScan) {
                    return at;
                }
            }
            at++;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
