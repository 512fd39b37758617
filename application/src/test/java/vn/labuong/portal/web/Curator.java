package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.testing.Visitor;

/** Somebody who builds exhibitions by the forms, without scripts. */
final class Curator {

    static final String LIST = "/noi-bo/trien-lam";

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("#(?:muc|khoi)-([0-9a-f]{8})$");

    private static final Pattern REVIEWED = Pattern.compile("name=\"kind\" value=\"exhibition\"><input type=\"hidden\""
            + " name=\"id\" value=\"([0-9a-f-]{36})\"><input type=\"hidden\" name=\"version\" value=\"(\\d+)\"");

    private final Visitor visitor;
    private final int port;
    private final String username;

    private Curator(Visitor visitor, int port, String username) {
        this.visitor = visitor;
        this.port = port;
        this.username = username;
    }

    static Curator signedIn(int port, String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return new Curator(visitor, port, username);
    }

    Visitor.Page get(String path) {
        return visitor.get(path);
    }

    /** The same text in three languages, as its fields are sent. */
    static String[] three(String name, String text) {
        return new String[] {
            name + ".vi",
            text,
            name + ".en",
            text + " (en)",
            name + ".km",
            text + " ខ្មែរ",
            name + ".km.status",
            "machine"
        };
    }

    static String[] all(String[]... parts) {
        List<String> all = new ArrayList<>();
        for (String[] part : parts) {
            all.addAll(List.of(part));
        }
        return all.toArray(String[]::new);
    }

    /** A new draft; its slug. */
    String create(String title) {
        visitor.get(LIST + "/moi");
        String slug = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        Visitor.Page answer = visitor.post(
                LIST, all(three("title", title), three("lead", "Lời dẫn của " + title), new String[] {"slug", slug}));
        if (!answer.location().endsWith(slug)) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return slug;
    }

    Visitor.Page createAs(String title, String slug) {
        visitor.get(LIST + "/moi");
        return visitor.post(LIST, "title.vi", title, "slug", slug);
    }

    int version(String slug) {
        Matcher found = VERSION.matcher(visitor.get(LIST + "/" + slug).body());
        if (!found.find()) {
            throw new AssertionError("No version in the builder of " + slug);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Posts to an address of the exhibition with the version that it has now. */
    Visitor.Page post(String slug, String path, String... fields) {
        return postSeeing(slug, version(slug), path, fields);
    }

    Visitor.Page postSeeing(String slug, int version, String path, String... fields) {
        return visitor.post(LIST + "/" + slug + path, all(fields, new String[] {"version", Integer.toString(version)}));
    }

    /** Posts to the buttons of a review, as its box on that page sends them. */
    Visitor.Page review(String slug, String act, String note) {
        Matcher box = REVIEWED.matcher(visitor.get(LIST + "/" + slug).body());
        if (!box.find()) {
            throw new AssertionError("No buttons of a review for " + username + " at " + slug);
        }
        return visitor.post(
                "/noi-bo/cho-duyet/" + act,
                "kind",
                "exhibition",
                "id",
                box.group(1),
                "version",
                box.group(2),
                "note",
                note);
    }

    /** Asks for a second person, who approves what is written now. */
    void approved(String slug) {
        review(slug, "nho", "");
        String other = username.equals("demo.archivist") ? "demo.editor" : "demo.archivist";
        signedIn(port, other).review(slug, "duyet", "");
    }

    /** Opens today what is written now, approved by a second person. */
    Visitor.Page open(String slug, String... fields) {
        approved(slug);
        return post(slug, "/mo", fields);
    }

    String section(String slug, String title) {
        String id = place(post(slug, "/phan", "title.vi", title));
        place(post(slug, "/phan/" + id, three("title", title)));
        return id;
    }

    String block(String slug, String section, String kind, String... fields) {
        return place(post(slug, "/phan/" + section + "/khoi", all(new String[] {"loai", kind}, fields)));
    }

    String text(String slug, String section, String words) {
        return block(slug, section, "text", three("body", words));
    }

    String image(String slug, String section, String code) {
        return block(
                slug,
                section,
                "image",
                all(
                        new String[] {"item.0", code},
                        three("caption", "Chú thích " + code),
                        three("alternative", "Lời tả " + code)));
    }

    /** The id of the section or block to which an answer leads back. */
    static String place(Visitor.Page answer) {
        Matcher found = PLACE.matcher(answer.location());
        if (answer.status() != 302 || !found.find()) {
            throw new AssertionError(answer.status() + " " + answer.location() + " " + answer.body());
        }
        return found.group(1);
    }
}
