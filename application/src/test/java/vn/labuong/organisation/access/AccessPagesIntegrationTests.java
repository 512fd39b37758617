package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AccessChange;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.DemoAccounts;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The pages about people in a real browser, and access through An Giang's real reorganisation. */
@ProductTest
class AccessPagesIntegrationTests {

    private static final AgencyId BEFORE = new AgencyId("ag.so-vhttdl");
    private static final AgencyId SECOND = new AgencyId("ag.so-tu-phap");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    @Autowired
    Access access;

    @Autowired
    AgencyNames names;

    @Autowired
    AgencySuccessors successors;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void canBeUsedByEverybodyAndKeepsToItsPolicy(String language) {
        DemoAccounts.Login admin = demo.list().get(0);
        String id = accounts.findByUsername(admin.username())
                .orElseThrow()
                .person()
                .id()
                .toString();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = language.equals("en") ? Browsing.desktop() : Browsing.phone()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Security Policy")) {
                    complaints.add(message.text());
                }
            });
            visit(page, "/noi-bo/dang-nhap?lang=" + language);
            page.fill("#username", admin.username());
            page.fill("#password", admin.password());
            page.click("main button[type=submit]");
            page.waitForURL("**/noi-bo");
            for (String path : List.of(
                    "/noi-bo",
                    "/noi-bo/tai-khoan",
                    "/noi-bo/tai-khoan/mat-khau",
                    "/noi-bo/tai-khoan/ma-hai-lop",
                    "/noi-bo/nguoi-dung",
                    "/noi-bo/nguoi-dung/moi",
                    "/noi-bo/nguoi-dung/" + id,
                    "/noi-bo/nhat-ky",
                    "/noi-bo/doi-quyen-theo-sap-xep?ngay=2025-07-01")) {
                visit(page, path);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void carriesThePeopleOfTheMergedDepartmentOverAndNobodyElse() {
        Person reporter = accounts.findByUsername("demo.reporter").orElseThrow().person();
        Set<AgencyId> after = access.scope(reporter, Role.REPORTER, MERGER);

        assertThat(access.scope(reporter, Role.REPORTER, MERGER.minusDays(1))).containsExactly(BEFORE);
        assertThat(after).isNotEmpty().doesNotContain(BEFORE);
        assertThat(access.scope(reporter, Role.APPROVER, MERGER)).isEmpty();

        AccessChange change = access.preview(names.touchedOn(MERGER), MERGER);
        // The demonstration's second agency passes its own people on, to its own successor.
        assertThat(change.gained()).allMatch(holding -> after.contains(holding.agency()) != isOfSecond(holding));
        assertThat(change.lost()).allMatch(holding -> holding.agency().equals(isOfSecond(holding) ? SECOND : BEFORE));
        assertThat(change.gained().stream().map(AccessChange.Holding::person))
                .contains(reporter)
                .allMatch(person ->
                        change.lost().stream().anyMatch(lost -> lost.person().equals(person)));
    }

    @Test
    void takesNobodyAlongWithASingleFunction() {
        LocalDate split = LocalDate.of(2025, 3, 1);
        AgencyId press = new AgencyId("ag.so-tttt");
        AgencyId labour = new AgencyId("ag.so-ldtbxh");
        assertThat(successors.successorsOn(press, split.minusDays(1))).containsExactly(press);
        assertThat(successors.successorsOn(press, split)).containsExactly(BEFORE);
        assertThat(successors.successorsOn(labour, split)).isEmpty();
        assertThat(successors.successorsOn(new AgencyId("khong.co"), split)).isEmpty();
    }

    private void visit(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(Browsing.violations(page)).as(path).isEmpty();
    }

    private static boolean isOfSecond(AccessChange.Holding holding) {
        return holding.person().username().endsWith("-2");
    }
}
