package vn.labuong.portal.touring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.time.VietnamTime;

/** In demo mode, once: invented stops of the demonstration exhibition, counted from the day on which they are made. */
@Component
@Order(410)
class DemoStops implements ApplicationRunner {

    private static final String FILE = "portal/demonstration-stops.json";

    private final Exhibitions exhibitions;
    private final Stops stops;
    private final StopWriting writing;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demo;

    DemoStops(
            Exhibitions exhibitions,
            Stops stops,
            StopWriting writing,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.exhibitions = exhibitions;
        this.stops = stops;
        this.writing = writing;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    /** A stop of the file. */
    record Row(String place, int startsIn, int days, Words venue, Words hours, Words access) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            exhibitions.shown().stream()
                    .filter(one -> one.demonstration() && stops.of(one.slug()).isEmpty())
                    .forEach(one -> transaction.executeWithoutResult(status -> load(one)));
        }
    }

    private void load(Exhibition exhibition) {
        LocalDate today = VietnamTime.today(clock);
        for (Row row : rows()) {
            LocalDate from = today.plusDays(row.startsIn());
            kept(writing.plan(
                    exhibition,
                    new StopDraft(
                            AgencyId.of(row.place()),
                            row.venue(),
                            row.hours(),
                            row.access(),
                            from,
                            from.plusDays(row.days() - 1L))));
        }
        stops.of(exhibition.slug()).forEach(stop -> kept(writing.announce(stop, stop.version())));
    }

    private static void kept(Saving saving) {
        if (!(saving instanceof Saving.Saved)) {
            throw new IllegalStateException("A stop of the demonstration cannot be kept: " + saving);
        }
    }

    private List<Row> rows() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(file, new TypeReference<List<Row>>() {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
