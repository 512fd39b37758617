package vn.labuong.archive.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.archive.keeping.Rebuild;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive rebuild}: puts back into the database what the store holds and the database does not. */
@Component
class RebuildCommand implements Command {

    private static final Locale LANGUAGE = Locale.forLanguageTag(System.getenv().getOrDefault("LABUONG_LANG", "vi"));

    private final Rebuild rebuild;
    private final MessageSource messages;

    RebuildCommand(Rebuild rebuild, MessageSource messages) {
        this.rebuild = rebuild;
        this.messages = messages;
    }

    @Override
    public String verb() {
        return "archive rebuild";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(text("archive.cli.rebuild.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        Rebuild.Rebuilt rebuilt = rebuild.run();
        out.println(text("archive.cli.rebuild.done", rebuilt.items(), rebuilt.files()));
        return ExitStatus.DONE;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
