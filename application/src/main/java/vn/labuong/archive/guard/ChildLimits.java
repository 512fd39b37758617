package vn.labuong.archive.guard;

import java.time.Duration;

/**
 * What a child process may use; beyond any of these it is ended.
 *
 * @param memory bytes: resident memory of the child and its children; of a Java child the heap, with 256 MiB more for the
 *     machine around it
 * @param processor processor time of all its threads together
 * @param time by the clock
 * @param output bytes of all it writes, files and what it says together
 */
public record ChildLimits(long memory, Duration processor, Duration time, long output) {

    public ChildLimits {
        if (memory <= 0 || output <= 0 || processor.toSeconds() < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are above zero: " + memory + " " + processor + " " + time);
        }
    }
}
