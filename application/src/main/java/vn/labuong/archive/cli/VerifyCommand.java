package vn.labuong.archive.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.archive.keeping.Fixity;
import vn.labuong.archive.keeping.LedgerCheck;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive verify}: looks at the bytes of every original now, and at the ledger of earlier looks. */
@Component
class VerifyCommand implements Command {

    private static final int A_LINE_EVERY = 1000;

    private static final Locale LANGUAGE = Locale.forLanguageTag(System.getenv().getOrDefault("LABUONG_LANG", "vi"));

    private final Fixity fixity;
    private final LedgerCheck ledger;
    private final MessageSource messages;

    VerifyCommand(Fixity fixity, LedgerCheck ledger, MessageSource messages) {
        this.fixity = fixity;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String verb() {
        return "archive verify";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(text("archive.cli.verify.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        AtomicLong bad = new AtomicLong();
        AtomicLong all = new AtomicLong();
        fixity.all((look, done, of) -> {
            all.set(of);
            if (!look.good()) {
                bad.incrementAndGet();
                err.println(text("archive.cli.verify.bad", look.file(), look.name()));
            }
            if (done % A_LINE_EVERY == 0) {
                out.println(text("archive.cli.verify.so-far", done, of));
            }
        });
        boolean whole = ledger.flaw()
                .map(flaw -> {
                    err.println(text("archive.cli.verify.ledger", flaw));
                    return false;
                })
                .orElse(true);
        out.println(text("archive.cli.verify.done", all.get(), bad.get()));
        return bad.get() == 0 && whole ? ExitStatus.DONE : ExitStatus.FAULT;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
