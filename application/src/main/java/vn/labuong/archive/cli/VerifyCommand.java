package vn.labuong.archive.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.labuong.archive.keeping.Fixity;
import vn.labuong.archive.keeping.LedgerCheck;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.CommandWords;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive verify}: looks at the bytes of every original now, and at the ledger of earlier looks. */
@Component
class VerifyCommand implements Command {

    private static final int A_LINE_EVERY = 1000;

    private final Fixity fixity;
    private final LedgerCheck ledger;
    private final CommandWords say;

    VerifyCommand(Fixity fixity, LedgerCheck ledger, CommandWords say) {
        this.fixity = fixity;
        this.ledger = ledger;
        this.say = say;
    }

    @Override
    public String verb() {
        return "archive verify";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(say.text("archive.cli.verify.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        AtomicLong bad = new AtomicLong();
        AtomicLong all = new AtomicLong();
        fixity.all((look, done, of) -> {
            all.set(of);
            if (!look.good()) {
                bad.incrementAndGet();
                err.println(say.text("archive.cli.verify.bad", look.file(), look.name()));
            }
            if (done % A_LINE_EVERY == 0) {
                out.println(say.text("archive.cli.verify.so-far", done, of));
            }
        });
        boolean whole = ledger.flaw()
                .map(flaw -> {
                    err.println(say.text("archive.cli.verify.ledger", flaw));
                    return false;
                })
                .orElse(true);
        out.println(say.text("archive.cli.verify.done", all.get(), bad.get()));
        return bad.get() == 0 && whole ? ExitStatus.DONE : ExitStatus.FAULT;
    }
}
