package vn.labuong.portal.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * In demo mode, once: invented publications of items of the demonstration archive, which they name by their files: these
 * come in while the site is open already, and each edition shows itself when its item is there. No second person is asked.
 */
@Component
@Order(410)
class DemoPublications implements ApplicationRunner {

    private static final String FILE = "portal/demonstration-publications.json";

    private final Publications publications;
    private final PublicationWriting writing;
    private final PublicationShowing showing;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final boolean demo;

    DemoPublications(
            Publications publications,
            PublicationWriting writing,
            PublicationShowing showing,
            TransactionTemplate transaction,
            JsonMapper json,
            @Value("${labuong.demo:false}") boolean demo) {
        this.publications = publications;
        this.writing = writing;
        this.showing = showing;
        this.transaction = transaction;
        this.json = json;
        this.demo = demo;
    }

    /** A publication of the demonstration and its address. */
    record Shipped(String slug, Content content) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            for (Shipped one : shipped()) {
                if (!publications.documents().isTaken(one.slug())) {
                    transaction.executeWithoutResult(status -> load(one));
                }
            }
        }
    }

    private void load(Shipped one) {
        if (writing.insert(one.slug(), one.content(), true)) {
            publications.find(one.slug()).ifPresent(showing::show);
        }
    }

    private Shipped[] shipped() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return json.readValue(text, Shipped[].class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
