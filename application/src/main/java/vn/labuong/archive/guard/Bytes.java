package vn.labuong.archive.guard;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file read here and there through one small window, never as a whole. */
final class Bytes implements Closeable {

    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int filled;
    private boolean little;

    /** The structure points to bytes that are not there, or says what cannot be. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    Bytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    void littleEndian(boolean yes) {
        little = yes;
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw new Broken("nothing at " + at);
        }
        if (at < start || at >= start + filled) {
            fill(at);
        }
        return window[(int) (at - start)] & 0xFF;
    }

    int u16(long at) throws IOException {
        int first = u8(at);
        int second = u8(at + 1);
        return little ? second << 8 | first : first << 8 | second;
    }

    long u32(long at) throws IOException {
        long first = u16(at);
        long second = u16(at + 2);
        return little ? second << 16 | first : first << 16 | second;
    }

    long u64(long at) throws IOException {
        long first = u32(at);
        long second = u32(at + 4);
        long value = little ? second << 32 | first : first << 32 | second;
        if (value < 0) {
            throw new Broken("a number beyond all files at " + at);
        }
        return value;
    }

    /** Letters one byte each; shorter where the file ends. */
    String ascii(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    /** A piece; shorter where the file ends. */
    byte[] bytes(long at, int length) throws IOException {
        int count = (int) Math.max(0, Math.min(length, size - at));
        var piece = new byte[count];
        for (int i = 0; i < count; i++) {
            piece[i] = (byte) u8(at + i);
        }
        return piece;
    }

    private void fill(long at) throws IOException {
        // A little before, since structures are also read backwards.
        start = Math.max(0, at - WINDOW / 8);
        var buffer = ByteBuffer.wrap(window);
        filled = 0;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, start + filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        if (at >= start + filled) {
            throw new Broken("the file became shorter at " + at);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
