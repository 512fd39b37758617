package vn.labuong.plan.shipped;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.plan.programme.ProgrammeData;

/** At each start, adds what is missing and leaves alone what is there. */
@Component
@Order(200)
class ShippedData implements ApplicationRunner {

    private final ReferenceData reference;
    private final DemoProgramme demo;
    private final TransactionTemplate transaction;
    private final boolean demoMode;

    ShippedData(
            ReferenceData reference,
            DemoProgramme demo,
            TransactionTemplate transaction,
            @Value("${labuong.demo:false}") boolean demoMode) {
        this.reference = reference;
        this.demo = demo;
        this.transaction = transaction;
        this.demoMode = demoMode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (reference.isComplete() && (!demoMode || demo.isLoaded())) {
            return;
        }
        ProgrammeData data = ProgrammeData.anGiang();
        transaction.executeWithoutResult(status -> {
            reference.load(data);
            if (demoMode && !demo.isLoaded()) {
                demo.load(data);
            }
        });
    }
}
