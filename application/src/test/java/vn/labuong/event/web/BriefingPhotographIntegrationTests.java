package vn.labuong.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.archive.web.ArchiveFixture.Made;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Photographs of briefings are items of the archive: shown with what is seen in them, as long as everybody may see them. */
@ProductTest
class BriefingPhotographIntegrationTests {

    private static final String ROOM = "/bao-chi";
    private static final String PUBLIC = ROOM + "/hop-bao/";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    private ArchiveFixture archive;
    private PressDesk desk;
    private Visitor reader;

    @BeforeEach
    void people() {
        archive = ArchiveFixture.in(beans);
        desk = new PressDesk(port);
        reader = new Visitor(port);
    }

    /** What a photograph of a briefing is called in the archive, and the item. */
    private record Photograph(String title, Made made) {

        String alternative() {
            return "Nhìn thấy: " + title;
        }
    }

    private List<Photograph> photographs(int count) {
        List<Photograph> photographs = new ArrayList<>();
        for (int made = 0; made < count; made++) {
            String title = PressDesk.unique("Ảnh họp báo");
            photographs.add(new Photograph(title, archive.picture(title)));
        }
        return photographs;
    }

    private String held(int daysAgo, List<Photograph> photographs) {
        Map<String, String> seen = new LinkedHashMap<>();
        photographs.forEach(one -> seen.put(one.made().item().code(), one.alternative()));
        return desk.held(daysAgo, seen);
    }

    private String body(String path) {
        Visitor.Page page = reader.get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private static String source(String page, String alternative) {
        Matcher image = Pattern.compile("src=\"([^\"]+)\" alt=\"" + Pattern.quote(alternative) + "\"")
                .matcher(page);
        assertThat(image.find()).as(alternative).isTrue();
        return image.group(1);
    }

    @Test
    void showsThoseOfEachBriefingWithTheirWordsAndInTheRoom() {
        List<Photograph> first = photographs(2);
        List<Photograph> second = photographs(2);
        List<Photograph> third = photographs(2);
        List<String> slugs = List.of(held(1, first), held(2, second), held(3, third));
        String page = body(PUBLIC + slugs.get(0));
        for (Photograph one : first) {
            assertThat(reader.get(source(page, one.alternative())).status()).isEqualTo(200);
            assertThat(page).contains(one.title(), "https://creativecommons.org/licenses/by/4.0/");
        }
        for (Photograph other : List.of(second.get(0), third.get(1))) {
            assertThat(page).doesNotContain(other.title());
        }
        assertThat(body(PUBLIC + slugs.get(1)))
                .contains(second.get(0).alternative(), second.get(1).alternative());
        assertThat(body(PUBLIC + slugs.get(2) + "?lang=en"))
                .contains("alt=\"Seen: " + third.get(0).alternative() + "\" lang=\"en\"")
                .contains("alt=\"" + third.get(1).alternative() + "\" lang=\"vi\"");
        String room = body(ROOM + "?lang=vi");
        for (List<Photograph> each : List.of(first, second, third)) {
            assertThat(room).contains(each.get(0).title(), each.get(1).title());
        }
    }

    @Test
    void takesOneAwayAtOnceWhenItIsWithdrawn() {
        List<Photograph> photographs = photographs(3);
        String slug = held(1, photographs);
        Photograph gone = photographs.get(1);
        String address = source(body(PUBLIC + slug), gone.alternative());
        assertThat(body(ROOM)).contains(gone.title());
        archive.withdraw(gone.made());
        assertThat(body(PUBLIC + slug))
                .doesNotContain(gone.title(), gone.made().item().code())
                .contains(photographs.get(0).alternative(), photographs.get(2).alternative());
        assertThat(body(ROOM))
                .doesNotContain(gone.title())
                .contains(photographs.get(0).title(), photographs.get(2).title());
        assertThat(reader.get(address).status()).as("the picture itself").isNotEqualTo(200);
        assertThat(desk.get(PressDesk.BRIEFINGS + "/" + slug).body())
                .as("the desk is told of it")
                .contains(gone.made().item().code());
    }

    @Test
    void costsTheSameWithOnePhotographAndWithTwelve() throws Exception {
        String one = held(3, photographs(1));
        long room = cost(ROOM);
        long briefing = cost(PUBLIC + one);
        held(2, photographs(5));
        String six = held(1, photographs(6));
        assertThat(cost(ROOM)).isEqualTo(room);
        assertThat(cost(PUBLIC + six)).isEqualTo(briefing);
    }

    private long cost(String path) throws Exception {
        reader.get(path);
        return StatementCounter.during(() -> reader.get(path));
    }
}
