package vn.labuong.archive.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The caps that the kernel holds, and how one reads from a child's end which of them it met. */
final class ChildCaps {

    private static final List<List<String>> NO_NETWORK =
            List.of(List.of("unshare", "--net", "--"), List.of("unshare", "--user", "--map-root-user", "--net", "--"));
    private static final int SIGNAL = 128;
    private static final int KILLED = SIGNAL + 9;
    private static final int PROCESSOR_TIME = SIGNAL + 24;
    private static final int FILE_SIZE = SIGNAL + 25;
    private static final int JAVA_OUT_OF_MEMORY = 3;

    private ChildCaps() {}

    /** What stands before the command; each of these replaces itself by the command, so that one process is left. */
    static List<String> before(ChildJob job) {
        var before = new ArrayList<>(OfThisMachine.UNSHARE);
        if (OfThisMachine.PRLIMIT) {
            ChildLimits limits = job.limits();
            before.addAll(List.of(
                    "prlimit",
                    "--core=0",
                    // A second between the signal that can be told apart and the one that cannot be ignored.
                    "--cpu=" + limits.processor().toSeconds() + ":"
                            + limits.processor().plusSeconds(1).toSeconds(),
                    "--fsize=" + limits.output()));
            if (!job.java()) {
                // Libraries, stacks of threads and mapped files count here, and cost nothing: the watch counts what
                // does.
                before.add("--as=" + (2 * limits.memory() + (1L << 30)));
            }
            before.add("--");
        }
        return before;
    }

    /** Whether this machine lets us. */
    static boolean takeNetworkAway() {
        return !OfThisMachine.UNSHARE.isEmpty();
    }

    static ChildResult.@Nullable Cap behind(int status, String said, boolean java) {
        String words = said.toLowerCase(Locale.ROOT);
        if (status == PROCESSOR_TIME) {
            return ChildResult.Cap.PROCESSOR;
        }
        if (status == FILE_SIZE || words.contains("file too large")) {
            return ChildResult.Cap.OUTPUT;
        }
        boolean memory = (java && status == JAVA_OUT_OF_MEMORY)
                || status == KILLED
                || words.contains("out of memory")
                || words.contains("outofmemory")
                || words.contains("cannot allocate memory")
                || words.contains("bad_alloc");
        return memory ? ChildResult.Cap.MEMORY : null;
    }

    /** Asked once: whether the programs are there, and whether we may use them. */
    private static final class OfThisMachine {

        static final boolean PRLIMIT = works(List.of("prlimit", "--core=0", "--"));
        static final List<String> UNSHARE =
                NO_NETWORK.stream().filter(OfThisMachine::works).findFirst().orElse(List.of());

        private static boolean works(List<String> before) {
            var command = new ArrayList<>(before);
            command.add("true");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                boolean ended = process.waitFor(5, TimeUnit.SECONDS);
                process.destroyForcibly();
                return ended && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
