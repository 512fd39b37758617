package vn.labuong.event.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.time.VietnamTime;

/** In demo mode, once: an invented briefing that was held some months ago, and one that is announced. */
@Component
@Order(420)
class DemoBriefings implements ApplicationRunner {

    private static final String FILE = "event/demonstration-briefings.json";
    private static final int DAYS = 14;

    private final Briefings briefings;
    private final BriefingWriting writing;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demo;

    DemoBriefings(
            Briefings briefings,
            BriefingWriting writing,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.briefings = briefings;
        this.writing = writing;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    /** An invented briefing, so many months from today. */
    record Invented(String slug, String chair, int months, Content content) {}

    /** The file of them. */
    record Invention(List<Invented> briefings) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            transaction.executeWithoutResult(status -> invention().briefings().forEach(this::load));
        }
    }

    private void load(Invented one) {
        if (briefings.isTaken(one.slug())) {
            return;
        }
        LocalDate today = VietnamTime.today(clock);
        LocalDate day = one.months() < 0 ? today.plusMonths(one.months()) : today.plusDays(DAYS);
        BriefingDraft draft = new BriefingDraft(
                one.content(), AgencyId.of(one.chair()), day, LocalTime.of(9, 0), LocalTime.of(10, 30));
        expect(writing.create(draft, one.slug(), true));
        step(one.slug(), 1, State.ANNOUNCED);
        if (one.months() < 0) {
            step(one.slug(), 2, State.HELD);
        }
    }

    private void step(String slug, int seen, State to) {
        expect(writing.step(briefings.find(slug).orElseThrow(), seen, to, ""));
    }

    private static void expect(Saving saving) {
        if (!(saving instanceof Saving.Saved)) {
            throw new IllegalStateException("A demonstration briefing is not kept: " + saving);
        }
    }

    private Invention invention() {
        try {
            return json.readValue(
                    new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), Invention.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
