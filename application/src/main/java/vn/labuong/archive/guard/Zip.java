package vn.labuong.archive.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A ZIP package, read by its directory: names to the byte, no more members than allowed, contents as streams that one
 * bounds while reading. Nothing is unpacked to paths of the package's choosing.
 */
public final class Zip {

    private static final int END = 22;
    private static final long LOOKED_AT = END + 0xFFFF;
    private static final int UTF8 = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Path file;
    private final List<ZipMember> members;

    private Zip(Path file, List<ZipMember> members) {
        this.file = file;
        this.members = List.copyOf(members);
    }

    /**
     * Reads the directory.
     *
     * @param most members that are borne
     * @throws UncheckedIOException where the package is broken or has more; files that passed the check are neither
     */
    public static Zip read(Path file, int most) {
        try (Bytes in = new Bytes(file)) {
            return new Zip(file, directory(in, most));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Zip looked(Path file, Bytes in, int most) throws IOException {
        return new Zip(file, directory(in, most));
    }

    public List<ZipMember> members() {
        return members;
    }

    /**
     * The member's contents, unpacked as they are read, without an end that this class would set.
     *
     * @throws IOException where it is encrypted or packed in a way other than the usual two
     */
    public InputStream content(ZipMember member) throws IOException {
        if (member.encrypted() || (member.method() != STORED && member.method() != DEFLATED)) {
            throw new IOException("packed by method " + member.method());
        }
        long from;
        try (Bytes in = new Bytes(file)) {
            in.littleEndian(true);
            if (in.u32(member.header()) != 0x04034b50L) {
                throw new Bytes.Broken("no member at " + member.header());
            }
            from = member.header() + 30 + in.u16(member.header() + 26) + in.u16(member.header() + 28);
        }
        InputStream stream = Files.newInputStream(file);
        stream.skipNBytes(from);
        InputStream packed = new Bounded(stream, member.packed());
        return member.method() == STORED
                ? packed
                : new InflaterInputStream(
                        new java.io.SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])),
                        new Inflater(true));
    }

    private static List<ZipMember> directory(Bytes in, int most) throws IOException {
        in.littleEndian(true);
        long end = end(in);
        long at = in.u32(end + 16);
        if (end >= 20 && in.u32(end - 20) == 0x07064b50L) {
            at = in.u64(in.u64(end - 12) + 48);
        }
        var raw = new ArrayList<byte[]>();
        var marked = new ArrayList<Boolean>();
        var found = new ArrayList<ZipMember>();
        while (at < end && in.u32(at) == 0x02014b50L) {
            if (found.size() >= most) {
                throw new Refusal("entries", most);
            }
            int flags = in.u16(at + 8);
            int nameLength = in.u16(at + 28);
            int extraLength = in.u16(at + 30);
            raw.add(in.bytes(at + 46, nameLength));
            marked.add((flags & UTF8) != 0);
            found.add(member(in, at, flags, at + 46 + nameLength, extraLength));
            at += 46L + nameLength + extraLength + in.u16(at + 32);
        }
        List<FileName> names = NameBytes.read(raw, marked);
        for (int i = 0; i < found.size(); i++) {
            ZipMember one = found.get(i);
            found.set(
                    i,
                    new ZipMember(
                            names.get(i), one.header(), one.packed(), one.unpacked(), one.method(), one.encrypted()));
        }
        return found;
    }

    private static ZipMember member(Bytes in, long at, int flags, long extra, int extraLength) throws IOException {
        long packed = in.u32(at + 20);
        long unpacked = in.u32(at + 24);
        long header = in.u32(at + 42);
        long field = extra;
        while (field + 4 <= extra + extraLength) {
            if (in.u16(field) == 1) {
                long value = field + 4;
                if (unpacked == 0xFFFFFFFFL) {
                    unpacked = in.u64(value);
                    value += 8;
                }
                if (packed == 0xFFFFFFFFL) {
                    packed = in.u64(value);
                    value += 8;
                }
                header = header == 0xFFFFFFFFL ? in.u64(value) : header;
            }
            field += 4 + in.u16(field + 2);
        }
        return new ZipMember(FileName.of(""), header, packed, unpacked, in.u16(at + 10), (flags & 1) != 0);
    }

    private static long end(Bytes in) throws IOException {
        for (long at = in.size() - END; at >= Math.max(0, in.size() - LOOKED_AT); at--) {
            if (in.u8(at) == 'P' && in.u32(at) == 0x06054b50L) {
                return at;
            }
        }
        throw new Bytes.Broken("no directory");
    }

    /** No more than so many bytes of a stream. */
    private static final class Bounded extends java.io.FilterInputStream {

        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
