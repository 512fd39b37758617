package vn.labuong.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** In demo mode, once: drafts of two pages that most sites have, for the editors to go on with. */
@Component
@Order(410)
class DemoPages implements ApplicationRunner {

    private static final String FILE = "portal/demonstration-pages.json";

    private final WrittenPages pages;
    private final PageWriting writing;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final boolean demo;

    DemoPages(
            WrittenPages pages,
            PageWriting writing,
            TransactionTemplate transaction,
            JsonMapper json,
            @Value("${labuong.demo:false}") boolean demo) {
        this.pages = pages;
        this.writing = writing;
        this.transaction = transaction;
        this.json = json;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo) {
            return;
        }
        drafts().forEach((slug, content) -> {
            if (!pages.documents().isTaken(slug)) {
                transaction.executeWithoutResult(status -> writing.insert(slug, content, true));
            }
        });
    }

    private Map<String, PageContent> drafts() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return json.readValue(text, new TypeReference<>() {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
