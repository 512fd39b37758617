package vn.labuong.press.spokesperson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Csv;

/** In demo mode, once for each agency: invented spokespersons, with numbers and addresses that reach nobody. */
@Component
@Order(410)
class DemoSpokespersons implements ApplicationRunner {

    private static final String FILE = "press/demonstration-spokespersons.csv";

    private final SpokespersonWriting writing;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final boolean demo;

    DemoSpokespersons(
            SpokespersonWriting writing,
            Agencies agencies,
            TransactionTemplate transaction,
            @Value("${labuong.demo:false}") boolean demo) {
        this.writing = writing;
        this.agencies = agencies;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            transaction.executeWithoutResult(status -> Csv.rows(text()).forEach(this::load));
        }
    }

    private void load(Csv.Row row) {
        Optional<Agency> agency = agencies.agency(AgencyId.of(row.get("agency")));
        agency.ifPresent(known -> writing.insert(known, 0, draft(row), true));
    }

    private static SpokespersonDraft draft(Csv.Row row) {
        return new SpokespersonDraft(
                row.get("name"),
                row.get("function_vi"),
                row.get("function_en"),
                row.get("function_km"),
                row.get("line"),
                row.get("mail"),
                row.get("source"),
                LocalDate.parse(row.get("from")),
                false);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
