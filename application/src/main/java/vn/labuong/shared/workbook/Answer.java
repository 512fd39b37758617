package vn.labuong.shared.workbook;

import java.util.List;

/** What a person meant by a cell. */
public sealed interface Answer<T> {

    /** This. */
    record Given<T>(T value) implements Answer<T> {}

    /** No figure, and why. */
    record Absent<T>(Absence why) implements Answer<T> {}

    /**
     * Not clear enough to be taken.
     *
     * @param arguments what the message of the reason names, in its order; the first is what stands in the cell
     */
    record Unclear<T>(UnclearReason reason, List<String> arguments) implements Answer<T> {

        public Unclear {
            arguments = List.copyOf(arguments);
        }
    }
}
