package vn.labuong.archive.guard;

import java.io.IOException;

/** Headers of GIF, BMP, WebP and HEIC. */
final class OtherPictures {

    private OtherPictures() {}

    /** Every frame of a GIF counts as a page; its blocks are passed over, not unpacked. */
    static void gif(Bytes in, Look look) throws IOException {
        in.littleEndian(true);
        int width = in.u16(6);
        int height = in.u16(8);
        long at = 13L + colours(in.u8(10));
        try {
            while (true) {
                int block = in.u8(at);
                if (block == 0x3B) {
                    Trailing.look(in, at + 1, look);
                    break;
                }
                if (block == 0x2C) {
                    look.picture(width, height);
                    at = blocks(in, at + 11 + colours(in.u8(at + 9)));
                } else if (block == 0x21) {
                    at = blocks(in, at + 2);
                } else {
                    throw new Bytes.Broken("no block at " + at);
                }
            }
        } catch (Bytes.Broken early) {
            if (look.pages() == 0) {
                throw early;
            }
            look.trait(Facts.Trait.TRUNCATED);
        }
        if (look.pages() == 0) {
            throw new Bytes.Broken("no picture in it");
        }
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static long blocks(Bytes in, long from) throws IOException {
        long at = from;
        while (in.u8(at) != 0) {
            at += 1 + in.u8(at);
        }
        return at + 1;
    }

    static void bmp(Bytes in, Look look) throws IOException {
        in.littleEndian(true);
        boolean old = in.u32(14) == 12;
        long width = old ? in.u16(18) : in.u32(18);
        long height = old ? in.u16(20) : in.u32(22);
        // Lines from the top down are told by a height below zero.
        look.picture(width, height > Integer.MAX_VALUE ? (1L << 32) - height : height);
    }

    static void webp(Bytes in, Look look) throws IOException {
        in.littleEndian(true);
        long end = Math.min(in.size(), in.u32(4) + 8);
        if (in.u32(4) + 8 > in.size()) {
            look.trait(Facts.Trait.TRUNCATED);
        }
        switch (in.ascii(12, 4)) {
            case "VP8X" -> look.picture(1 + u24(in, 24), 1 + u24(in, 27));
            case "VP8 " -> look.picture(in.u16(26) & 0x3FFF, in.u16(28) & 0x3FFF);
            case "VP8L" -> look.picture(1 + (in.u32(21) & 0x3FFF), 1 + (in.u32(21) >> 14 & 0x3FFF));
            default -> throw new Bytes.Broken("no picture in it");
        }
        webpChunks(in, end, look);
    }

    private static void webpChunks(Bytes in, long end, Look look) throws IOException {
        int frames = 0;
        long at = 12;
        while (at + 8 <= end) {
            String type = in.ascii(at, 4);
            long length = in.u32(at + 4);
            if (type.equals("ANMF") && ++frames > 1) {
                look.page();
            }
            if (type.equals("EXIF")) {
                long exif = in.ascii(at + 8, 6).equals("Exif\0\0") ? at + 14 : at + 8;
                look.orientation(TiffLook.orientation(in, exif));
                in.littleEndian(true);
            }
            at += 8 + length + (length & 1);
        }
        Trailing.look(in, end, look);
    }

    private static long u24(Bytes in, long at) throws IOException {
        return in.u16(at) | (long) in.u8(at + 2) << 16;
    }

    /** The largest of the stated extents: a HEIC is put together from tiles, and states the whole beside them. */
    static void heic(Bytes in, Look look) throws IOException {
        long width = 0;
        long height = 0;
        String head = in.ascii(0, 1 << 18);
        for (int at = head.indexOf("ispe"); at >= 0; at = head.indexOf("ispe", at + 4)) {
            long wide = in.u32(at + 8L);
            long high = in.u32(at + 12L);
            if (wide * high > width * height) {
                width = wide;
                height = high;
            }
        }
        look.picture(width, height);
    }
}
