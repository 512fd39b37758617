package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.Level;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.archive.web.PrintedPdf;
import vn.labuong.testing.Visitor;

/** An editor who makes publications by the forms, and the second person who lets them go out. */
final class Publisher {

    static final String LIST = "/noi-bo/an-pham";

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern SUBJECT = Pattern.compile(
            "name=\"kind\" value=\"publication\".*?name=\"id\" value=\"([^\"]+)\".*?name=\"version\""
                    + " value=\"(\\d+)\"",
            Pattern.DOTALL);

    final Visitor editor;
    final Visitor second;

    Publisher(int port) {
        editor = new Visitor(port);
        editor.signIn("demo.editor", "la-buong-demo");
        second = new Visitor(port);
        second.signIn("demo.archivist", "la-buong-demo");
    }

    static String unique() {
        return "thu-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The fields of a form; more of them in turn, in the place of the usual ones but for further audiences. */
    static String[] fields(String title, String... more) {
        List<String> given = List.of(more);
        List<String> fields = new ArrayList<>(List.of("title.vi", title, "audience", "for-women"));
        for (String[] usual : new String[][] {{"summary.vi", "Giới thiệu " + title}, {"kind", "book"}}) {
            if (!given.contains(usual[0])) {
                fields.addAll(List.of(usual));
            }
        }
        fields.addAll(given);
        return fields.toArray(String[]::new);
    }

    Visitor.Page create(String... fields) {
        editor.get(LIST + "/moi");
        return editor.post(LIST, fields);
    }

    /** A draft with an edition; its address. */
    String draft(String title, String language, String item, String... more) {
        String slug = unique();
        List<String> fields = new ArrayList<>(List.of(fields(title, more)));
        fields.addAll(List.of("slug", slug, "edition.0.language", language, "edition.0.item", item));
        Visitor.Page answer = create(fields.toArray(String[]::new));
        assertThat(answer.location()).as(answer.body()).endsWith(slug);
        editor.get(answer.location());
        return slug;
    }

    /** As {@link #draft}, and before everybody. */
    String published(String title, String language, String item, String... more) {
        String slug = draft(title, language, item, more);
        publish(slug);
        return slug;
    }

    int version(String slug) {
        Matcher found = VERSION.matcher(editor.get(LIST + "/" + slug + "/sua").body());
        assertThat(found.find()).as("a version in the form of " + slug).isTrue();
        return Integer.parseInt(found.group(1));
    }

    Visitor.Page post(String slug, String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", Integer.toString(version(slug))));
        return editor.post(LIST + "/" + slug + path, all.toArray(String[]::new));
    }

    /** Asks, has it approved by the other person, and publishes. */
    void publish(String slug) {
        editor.post("/noi-bo/cho-duyet/nho", subject(editor.get(LIST + "/" + slug)));
        second.post("/noi-bo/cho-duyet/duyet", subject(second.get(LIST + "/" + slug)));
        post(slug, "/cong-bo");
        assertThat(editor.get(LIST + "/" + slug).body()).contains(slug + "/rut\"");
    }

    private static String[] subject(Visitor.Page desk) {
        Matcher found = SUBJECT.matcher(desk.body());
        assertThat(found.find()).as(desk.body()).isTrue();
        return new String[] {"kind", "publication", "id", found.group(1), "version", found.group(2)};
    }

    /** An open item that is a PDF with a line on each page, drawn and read. */
    static ArchiveFixture.Made book(ApplicationContext beans, String title, String... lines) {
        return read(
                beans,
                ArchiveFixture.in(beans).published(title, Level.PUBLIC, "sach.pdf", PrintedPdf.of(lines)),
                lines.length,
                lines.length);
    }

    /** An open item that is a text of one page, read. */
    static ArchiveFixture.Made text(ApplicationContext beans, String title, String content) {
        return read(beans, ArchiveFixture.in(beans).published(title, Level.PUBLIC, "sách nhỏ.txt", content), 1, 0);
    }

    private static ArchiveFixture.Made read(
            ApplicationContext beans, ArchiveFixture.Made made, int texts, int pictures) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                                select (select count(*) from archive.page where file = :file and text_version > 0) = :texts
                                   and (select count(*) from archive.rendition where file = :file and kind = 'picture')
                                       >= :pictures
                                """)
                        .param("file", made.file().value())
                        .param("texts", texts)
                        .param("pictures", pictures)
                        .query(Boolean.class)
                        .single());
        return made;
    }
}
