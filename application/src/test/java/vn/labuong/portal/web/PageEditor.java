package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.testing.Visitor;

/** Somebody who writes free pages by the forms, without scripts. */
final class PageEditor {

    static final String LIST = "/noi-bo/trang";

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern REVIEWED = Pattern.compile("name=\"kind\" value=\"page\"><input type=\"hidden\""
            + " name=\"id\" value=\"([0-9a-f-]{36})\"><input type=\"hidden\" name=\"version\" value=\"(\\d+)\"");

    private final Visitor visitor;

    private PageEditor(Visitor visitor) {
        this.visitor = visitor;
    }

    static PageEditor signedIn(int port, String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return new PageEditor(visitor);
    }

    Visitor.Page get(String path) {
        return visitor.get(path);
    }

    /** A new draft in Vietnamese; its slug. */
    String create(String title, String text) {
        visitor.get(LIST + "/moi");
        String slug = "trang-" + UUID.randomUUID().toString().substring(0, 8);
        Visitor.Page answer = visitor.post(LIST, "title.vi", title, "text.vi", text, "slug", slug);
        if (!answer.location().endsWith(slug)) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return slug;
    }

    Visitor.Page createAs(Map<String, String> form) {
        visitor.get(LIST + "/moi");
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor.post(LIST, fields.toArray(String[]::new));
    }

    Visitor.Page postSeeing(String slug, String version, String... fields) {
        return visitor.post(LIST + "/" + slug, Curator.all(fields, new String[] {"version", version}));
    }

    String version(String slug) {
        Matcher found = VERSION.matcher(visitor.get(LIST + "/" + slug).body());
        if (!found.find()) {
            throw new AssertionError("No version on the page of " + slug);
        }
        return found.group(1);
    }

    /** Posts to an address of the page with the version that it has now. */
    Visitor.Page post(String slug, String path, String... fields) {
        return visitor.post(LIST + "/" + slug + path, Curator.all(fields, new String[] {"version", version(slug)}));
    }

    /** The id under which the page's reviews are kept, and the version that they are of. */
    String[] reviewed(String slug) {
        Matcher box = REVIEWED.matcher(visitor.get(LIST + "/" + slug).body());
        if (!box.find()) {
            throw new AssertionError("No buttons of a review at " + slug);
        }
        return new String[] {"kind", "page", "id", box.group(1), "version", box.group(2)};
    }

    Visitor.Page review(String act, String[] subject, String note) {
        visitor.get("/noi-bo/cho-duyet");
        visitor.get(LIST + "/moi");
        return visitor.post("/noi-bo/cho-duyet/" + act, Curator.all(subject, new String[] {"note", note}));
    }

    /** Asks, has it approved by that one, and shows it from today on. */
    void shows(String slug, PageEditor second) {
        String[] subject = reviewed(slug);
        review("nho", subject, "");
        second.review("duyet", subject, "");
        Visitor.Page answer = post(slug, "/dua-ra", "from", "", "until", "");
        if (answer.status() != 302) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }
}
