package vn.labuong.portal.exhibition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.portal.exhibition.ExhibitionOpening.Schedule;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.time.VietnamTime;

/**
 * In demo mode, once: an invented exhibition of items of the demonstration archive. They come in while it is open already, so
 * that it names them by their files.
 */
@Component
@Order(400)
class DemoExhibition implements ApplicationRunner {

    static final String SLUG = "canh-dieu-va-chim-cau";

    private static final String FILE = "portal/demonstration-exhibition.json";
    private static final int DAYS_OPEN = 30;

    private final Exhibitions exhibitions;
    private final ExhibitionWriting writing;
    private final ExhibitionOpening opening;
    private final Reviews reviews;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demo;

    DemoExhibition(
            Exhibitions exhibitions,
            ExhibitionWriting writing,
            ExhibitionOpening opening,
            Reviews reviews,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.exhibitions = exhibitions;
        this.writing = writing;
        this.opening = opening;
        this.reviews = reviews;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo && !exhibitions.documents().isTaken(SLUG)) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        writing.insert(SLUG, content(), true);
        Subject subject = exhibitions.find(SLUG).orElseThrow().subject();
        reviews.ask(subject, "demo.editor", "");
        reviews.approve(subject, "demo.archivist", "");
        LocalDate from = VietnamTime.today(clock).minusDays(DAYS_OPEN);
        Saving outcome =
                opening.open(SLUG, 1, new Schedule(from, null, Map.of())).orElseThrow();
        if (!(outcome instanceof Saving.Saved)) {
            throw new IllegalStateException("The demonstration exhibition does not open: " + outcome);
        }
    }

    private Content content() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return json.readValue(text, Content.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
