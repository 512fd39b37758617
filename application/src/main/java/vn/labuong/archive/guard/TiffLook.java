package vn.labuong.archive.guard;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Walks the directories of a TIFF (6.0 and BigTIFF), also of the small one inside EXIF. */
final class TiffLook {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ORIENTATION = 274;
    private static final int REDUCED_KIND = 254;
    private static final int SHORT = 3;
    private static final int MAX_TAGS = 4096;

    private final Bytes in;
    private final long base;
    private boolean big;

    private TiffLook(Bytes in, long base) {
        this.in = in;
        this.base = base;
    }

    /** All pages; a chain of directories that comes back to itself is refused. */
    static void pages(Bytes in, Look look) throws IOException {
        var tiff = new TiffLook(in, 0);
        long next = tiff.first();
        Set<Long> seen = new HashSet<>();
        while (next != 0) {
            if (!seen.add(next)) {
                throw new Refusal("loop");
            }
            if (next >= in.size() && look.pages() > 0) {
                look.trait(Facts.Trait.TRUNCATED);
                return;
            }
            next = tiff.directory(next, look, look.pages() == 0);
        }
    }

    /** The turning that EXIF states, 1 where it states none or is itself broken. */
    static long orientation(Bytes in, long base) throws IOException {
        try {
            var exif = new TiffLook(in, base);
            long at = base + exif.first();
            int count = in.u16(at);
            for (int i = 0; i < Math.min(count, MAX_TAGS); i++) {
                long entry = at + 2 + 12L * i;
                if (in.u16(entry) == ORIENTATION) {
                    return in.u16(entry + 8);
                }
            }
            return 1;
        } catch (Bytes.Broken unreadable) {
            return 1;
        } finally {
            in.littleEndian(false);
        }
    }

    private long first() throws IOException {
        in.littleEndian(in.u8(base) == 'I');
        big = in.u16(base + 2) == 43;
        return big ? in.u64(base + 8) : in.u32(base + 4);
    }

    private long directory(long at, Look look, boolean firstPage) throws IOException {
        long count = big ? in.u64(at) : in.u16(at);
        if (count == 0 || count > MAX_TAGS) {
            throw new Bytes.Broken("a directory of " + count);
        }
        long entries = at + (big ? 8 : 2);
        int size = big ? 20 : 12;
        long width = 0;
        long height = 0;
        long kind = 0;
        for (long i = 0; i < count; i++) {
            long entry = entries + i * size;
            switch (in.u16(entry)) {
                case WIDTH -> width = value(entry);
                case HEIGHT -> height = value(entry);
                case REDUCED_KIND -> kind = value(entry);
                case ORIENTATION -> {
                    if (firstPage) {
                        look.orientation(value(entry));
                    }
                }
                default -> {}
            }
        }
        // A smaller copy of a page, and its mask, are no pages of their own.
        if ((kind & 5) == 0 || firstPage) {
            look.picture(width, height);
        }
        long end = entries + count * size;
        return big ? in.u64(end) : in.u32(end);
    }

    private long value(long entry) throws IOException {
        long at = entry + (big ? 12 : 8);
        return in.u16(entry + 2) == SHORT ? in.u16(at) : in.u32(at);
    }
}
