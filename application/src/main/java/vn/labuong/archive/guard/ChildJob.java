package vn.labuong.archive.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * One run of a program.
 *
 * @param command program and arguments; a Java class of ours is a command too, see {@link #java}
 * @param java whether the program is a Java machine, which bounds its own heap
 */
public record ChildJob(List<String> command, ChildLimits limits, boolean java) {

    public ChildJob {
        command = List.copyOf(command);
    }

    /** A native program. */
    public static ChildJob program(List<String> command, ChildLimits limits) {
        return new ChildJob(command, limits, false);
    }

    /** The main method of a class of ours, on the product's own class path, with the heap that the limits give. */
    public static ChildJob java(Class<?> main, List<String> arguments, ChildLimits limits) {
        var command = new ArrayList<>(ChildJava.command(ChildJava.heap(limits.memory())));
        command.addAll(ChildJava.onOwnClassPath(main));
        command.addAll(arguments);
        return new ChildJob(command, limits, true);
    }
}
