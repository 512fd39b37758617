package vn.labuong.shared.opc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of what is being inflated; whoever reads is told of every piece and may end it by an exception. */
public final class GuardedInflation extends FilterInputStream {

    private final Watch watch;
    private long inflated;

    /** Looks at what has come so far. */
    @FunctionalInterface
    public interface Watch {

        /** Throws where this is too much: the last piece, and all pieces of this stream together, in bytes. */
        void look(int piece, long inflated);
    }

    public GuardedInflation(InputStream in, Watch watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        inflated += Math.max(0, count);
        watch.look(Math.max(0, count), inflated);
        return count;
    }
}
