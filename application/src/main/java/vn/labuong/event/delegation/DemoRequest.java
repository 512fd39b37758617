package vn.labuong.event.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.Kind;
import vn.labuong.shared.time.VietnamTime;

/** In demo mode, once: an invented request, with an address that reaches nobody. */
@Component
@Order(430)
class DemoRequest implements ApplicationRunner {

    private static final int DAYS = 40;

    private final Requests requests;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    DemoRequest(
            Requests requests,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo && !requests.hasDemonstration()) {
            transaction.executeWithoutResult(status -> requests.receive(invented(), true));
        }
    }

    private RequestDraft invented() {
        LocalDate from = VietnamTime.today(clock).plusDays(DAYS);
        return new RequestDraft(
                Kind.DELEGATION,
                Countries.SEVERAL,
                4,
                from,
                from.plusDays(2),
                List.of(),
                true,
                "en",
                new Asked(
                        "Example Broadcasting Union (demonstration)",
                        "Invented request: schools and libraries in Khmer villages.",
                        "English",
                        "Foreign desk (demonstration)",
                        "desk@broadcasting.example",
                        null));
    }
}
