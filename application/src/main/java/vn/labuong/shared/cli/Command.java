package vn.labuong.shared.cli;

import java.io.PrintStream;
import java.util.List;

/** A verb that works on the running data: a bean, run in the application without its web server. */
public interface Command {

    /** The words that call it, such as {@code plan import}. */
    String verb();

    /** Runs with the words after the verb and answers one of {@link ExitStatus}. */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
