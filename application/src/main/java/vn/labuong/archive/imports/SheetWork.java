package vn.labuong.archive.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.archive.imports.SheetImport.State;
import vn.labuong.shared.jobs.QueuedWork;

/**
 * Does what a sheet says, or takes it back, a portion after the other; each portion is a transaction, so that what was
 * broken off goes on where it stopped. It is done in the name of whoever sent the sheet, as far as they may at that time.
 */
@Component
class SheetWork implements QueuedWork {

    static final String KIND = "archive.sheet";

    private final SheetRows rows;
    private final SheetPortions portions;

    SheetWork(SheetRows rows, SheetPortions portions) {
        this.rows = rows;
        this.portions = portions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        SheetImport sheet = rows.find(UUID.fromString(subject)).orElseThrow();
        SecurityContext sender = SecurityContextHolder.createEmptyContext();
        sender.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(sheet.sender().username(), null, List.of()));
        SecurityContextHolder.setContext(sender);
        try {
            if (sheet.state() == State.APPLYING) {
                while (portions.apply(sheet)) {
                    // The next one.
                }
                rows.move(sheet.id(), State.APPLYING, State.APPLIED);
            } else if (sheet.state() == State.UNDOING) {
                while (portions.takeBack(sheet)) {
                    // The next one.
                }
                rows.move(sheet.id(), State.UNDOING, State.UNDONE);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** It stays at work and says so; whoever looks after the machine finds the fault in the log. */
    @Override
    public void givenUp(String subject, Throwable cause) {}
}
