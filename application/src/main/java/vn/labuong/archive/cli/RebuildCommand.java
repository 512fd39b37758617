package vn.labuong.archive.cli;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.archive.keeping.Rebuild;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.CommandWords;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive rebuild}: puts back into the database what the store holds and the database does not. */
@Component
class RebuildCommand implements Command {

    private final Rebuild rebuild;
    private final CommandWords say;

    RebuildCommand(Rebuild rebuild, CommandWords say) {
        this.rebuild = rebuild;
        this.say = say;
    }

    @Override
    public String verb() {
        return "archive rebuild";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(say.text("archive.cli.rebuild.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        Rebuild.Rebuilt rebuilt = rebuild.run();
        out.println(say.text("archive.cli.rebuild.done", rebuilt.items(), rebuilt.files()));
        return ExitStatus.DONE;
    }
}
