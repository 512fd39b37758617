package vn.labuong.archive.recognise;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** The child process: reads requests from standard input, one after another, until the server closes it or ends. */
final class RecognitionChild {

    /** As timeout(1) ends. */
    static final int OUT_OF_TIME = 124;

    /** As the Java machine ends itself where memory runs out. */
    static final int OUT_OF_MEMORY = 3;

    private static final long NEVER = Long.MAX_VALUE;

    private RecognitionChild() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever else is printed must not get between the answers.
        System.setOut(System.err);
        var deadline = new AtomicLong(NEVER);
        watch(deadline);
        try (var engine = new Engine()) {
            while (true) {
                var request = Wire.request(in);
                deadline.set(System.nanoTime() / 1_000_000 + request.millis());
                var answer = engine.answer(request);
                deadline.set(NEVER);
                Wire.write(out, answer);
            }
        } catch (EOFException closed) {
            // The server wants no more, or is gone.
        }
    }

    /** Native code cannot be interrupted, and a server that was killed cannot end this process: it ends itself. */
    private static void watch(AtomicLong deadline) {
        var thread = new Thread(
                () -> {
                    while (System.nanoTime() / 1_000_000 < deadline.get()) {
                        try {
                            Thread.sleep(50);
                        } catch (InterruptedException stop) {
                            return;
                        }
                    }
                    Runtime.getRuntime().halt(OUT_OF_TIME);
                },
                "deadline");
        thread.setDaemon(true);
        thread.start();
    }
}
