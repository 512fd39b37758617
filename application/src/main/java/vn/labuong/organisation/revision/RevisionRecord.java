package vn.labuong.organisation.revision;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.RegisterChanged;
import vn.labuong.organisation.register.JournalEntry;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Signs additions to the register and tells the audit log and the rest of the product about them. */
@Component
class RevisionRecord {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevisionRecord(AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    JournalEntry entry(String event, Reason reason) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return new JournalEntry(clock.instant(), who == null ? AuditLog.SYSTEM : who.getName(), event, reason.text());
    }

    /** To be called last in the transaction of the change. */
    void announce(String action, String subject, String id, Map<String, ?> was, Map<String, ?> became, Reason reason) {
        audit.record(AuditEvent.of("organisation.register." + action, subject, id)
                .from(was)
                .to(became)
                .because(reason.text()));
        events.publishEvent(new RegisterChanged(action + " " + id));
    }
}
