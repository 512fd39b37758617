package vn.labuong.archive.guard;

import java.io.IOException;

/** Walks the chunks of a PNG. */
final class PngLook {

    /** Texts and profiles are compressed too and unpack in the reader; honest ones are small. */
    private static final long LARGEST_ASIDE = 16L << 20;

    private PngLook() {}

    static void look(Bytes in, Look look) throws IOException {
        if (!in.ascii(12, 4).equals("IHDR")) {
            throw new Bytes.Broken("no header");
        }
        look.picture(in.u32(16), in.u32(20));
        long at = 8;
        boolean data = false;
        try {
            while (true) {
                long length = in.u32(at);
                String type = in.ascii(at + 4, 4);
                if (type.equals("IEND")) {
                    Trailing.look(in, at + 12 + length, look);
                    return;
                }
                if (type.equals("eXIf")) {
                    look.orientation(TiffLook.orientation(in, at + 8));
                }
                if (type.equals("acTL")) {
                    look.pages((int) Math.min(Integer.MAX_VALUE, in.u32(at + 8)));
                }
                if (!type.equals("IDAT") && !type.equals("fdAT") && length > LARGEST_ASIDE) {
                    throw new Refusal("aside", type.replaceAll("[^A-Za-z]", "?"));
                }
                data |= type.equals("IDAT");
                at += 12 + length;
            }
        } catch (Bytes.Broken early) {
            if (!data) {
                throw early;
            }
            look.trait(Facts.Trait.TRUNCATED);
        }
    }
}
