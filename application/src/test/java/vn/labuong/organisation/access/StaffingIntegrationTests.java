package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.organisation.DemoAccounts;
import vn.labuong.organisation.Role;
import vn.labuong.shared.audit.AuditEntries;
import vn.labuong.shared.audit.AuditEntries.Filter;
import vn.labuong.shared.audit.AuditEntry;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** An administrator keeps people and roles, over HTTP; each change is found in the log. */
@ProductTest
class StaffingIntegrationTests {

    private static final String PEOPLE = "/noi-bo/nguoi-dung";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Staffing staffing;

    @Autowired
    DemoAccounts demo;

    @Autowired
    AuditEntries log;

    @Autowired
    Clock clock;

    Visitor admin = new Visitor(0);
    String username = "";
    String firstPassword = "";
    Account account = new Account(
            new vn.labuong.organisation.Person(new vn.labuong.organisation.Person.PersonId(new UUID(0, 0)), "", ""),
            null,
            null,
            null,
            false,
            false,
            Account.State.ACTIVE,
            false,
            0);

    @BeforeEach
    void anAdministratorCreatesSomebody() {
        admin = new Visitor(port);
        admin.signIn(demo.list().get(0).username(), demo.list().get(0).password());
        username = "t." + UUID.randomUUID().toString().substring(0, 8);
        admin.get(PEOPLE + "/moi");
        Page created = admin.post(PEOPLE + "/moi", "username", username, "fullName", "Neáng Sóc Kha", "email", "");
        Matcher password = FIRST_PASSWORD.matcher(created.body());
        assertThat(password.find()).isTrue();
        firstPassword = password.group(1);
        account = accounts.findByUsername(username).orElseThrow();
    }

    @Test
    void makesTheFirstPasswordBeChangedBeforeAnythingElse() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, firstPassword);
        assertThat(visitor.get("/noi-bo").location()).isEqualTo(PresentAccess.PASSWORD_PAGE);
        assertThat(visitor.get("/noi-bo/tai-khoan/ma-hai-lop").location()).isEqualTo(PresentAccess.PASSWORD_PAGE);
        visitor.get(PresentAccess.PASSWORD_PAGE);
        String own = "Trăng rằm tháng mười";
        visitor.post(PresentAccess.PASSWORD_PAGE, "present", firstPassword, "password", own, "again", own);
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(200);
    }

    @Test
    void givesARoleTakesItBackAndGivesItAgainAndTheLogTellsAll() {
        Page refused = grant("REPORTER", "", today().toString());
        assertThat(refused.status()).isEqualTo(302);
        assertThat(grants.of(account.person().id()))
                .as("a reporter without agency")
                .isEmpty();

        grant("REPORTER", "ag.so-vhttdl", today().minusYears(1).toString());
        Grant given = grants.of(account.person().id()).get(0);
        assertThat(given.agency()).hasToString("ag.so-vhttdl");

        post("/quyen/" + given.id() + "/thu-hoi", "until", today().toString(), "reason", "Chuyển công tác");
        assertThat(grants.find(given.id()).orElseThrow().isInForce(today())).isFalse();
        assertThat(grants.find(given.id()).orElseThrow().isInForce(today().minusDays(1)))
                .isTrue();

        post("/quyen/" + given.id() + "/cap-lai");
        assertThat(grants.of(account.person().id())).hasSize(2).first().matches(grant -> grant.isInForce(today()));

        List<AuditEntry> told = log.page(new Filter("person", username, null, null, null, null), 0, 10);
        assertThat(told.stream().map(AuditEntry::action))
                .containsExactly(
                        "organisation.access.role-granted",
                        "organisation.access.role-revoked",
                        "organisation.access.role-granted",
                        "organisation.access.person-created");
        assertThat(told)
                .allMatch(entry -> entry.actor().equals(demo.list().get(0).username()));
        assertThat(told.get(1).reason()).isEqualTo("Chuyển công tác");
        assertThat(String.valueOf(told)).doesNotContain(firstPassword);
    }

    @Test
    void showsTheChangesInThreeLanguagesAndAsATable() {
        String address = "/noi-bo/nhat-ky?type=person&id=" + username;
        assertThat(admin.get(address + "&lang=vi").body()).contains("Tạo tài khoản", "Neáng Sóc Kha", "nguyên vẹn");
        assertThat(admin.get(address + "&lang=en").body()).contains("Created the account", "intact");
        assertThat(admin.get(address + "&lang=km").body()).contains("បានបង្កើតគណនី", "lang=\"km\"");
        admin.get(address + "&lang=vi");
        Page table = admin.get("/noi-bo/nhat-ky/xuat?type=person&id=" + username);
        assertThat(table.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body()).startsWith("id,at,actor,").contains(username).endsWith("\r\n");
    }

    @Test
    void countsAnExpiredGrantNoLonger() {
        grants.add(account.person(), Role.AUDITOR, null, today().minusDays(5), today(), "Hết hạn hôm nay", "system");
        Visitor visitor = signedInWithOwnPassword();
        assertThat(visitor.get("/noi-bo/nhat-ky").status()).isEqualTo(403);
        grants.add(account.person(), Role.AUDITOR, null, today(), null, "Còn hạn", "system");
        assertThat(visitor.get("/noi-bo/nhat-ky").status())
                .as("at once, without a new sign-in")
                .isEqualTo(200);
        assertThat(visitor.get(PEOPLE).status()).isEqualTo(403);
    }

    @Test
    void resetsPasswordAndSecondFactorOfWhoLostThemAndEndsTheirSessions() {
        Visitor visitor = signedInWithOwnPassword();
        Page reset = post("/dat-lai", "reason", "Mất điện thoại");
        assertThat(FIRST_PASSWORD.matcher(reset.body()).find()).isTrue();
        assertThat(visitor.get("/noi-bo").location()).isEqualTo("/noi-bo/dang-nhap");
        assertThat(new Visitor(port).signIn(username, firstPassword).status()).isEqualTo(401);
    }

    @Test
    void refusesNamesAndAddressesThatCannotBe() {
        for (String bad : List.of("", "Á", "a", "x y", "../etc", "a'or'1", username)) {
            admin.get(PEOPLE + "/moi");
            assertThat(admin.post(PEOPLE + "/moi", "username", bad, "fullName", "Tên", "email", "")
                            .status())
                    .as(bad)
                    .isEqualTo(422);
        }
        admin.get(PEOPLE + "/moi");
        assertThat(admin.post(PEOPLE + "/moi", "username", username + "x", "fullName", "Tên", "email", "không phải")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void listsPeopleWithTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
        long few = StatementCounter.during(() -> admin.get(PEOPLE + "?tim=" + username));
        long many = StatementCounter.during(() -> admin.get(PEOPLE));
        assertThat(many).isEqualTo(few);
        assertThat(admin.get(PEOPLE + "?tim=%25").body()).contains("0");
    }

    @Test
    void neverLeavesTheSystemWithoutAdministrator() {
        Grant only = grants.inForce(today()).stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
        long administrators = grants.inForce(today()).stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .map(Grant::person)
                .distinct()
                .count();
        assertThat(administrators).isEqualTo(1);
        assertThat(staffing.lock(only.person().id(), "thử")).isInstanceOf(Outcome.Refused.class);
        assertThat(staffing.revoke(only.person().id(), only.id(), today(), "thử"))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Visitor signedInWithOwnPassword() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, firstPassword);
        visitor.get(PresentAccess.PASSWORD_PAGE);
        String own = "Trăng rằm tháng mười";
        visitor.post(PresentAccess.PASSWORD_PAGE, "present", firstPassword, "password", own, "again", own);
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(200);
        return visitor;
    }

    private Page grant(String role, String agency, String from) {
        return post("/quyen", "role", role, "agency", agency, "from", from, "to", "", "basis", "QĐ 12/QĐ-SVHTT");
    }

    private Page post(String path, String... fields) {
        String page = PEOPLE + "/" + account.person().id();
        assertThat(admin.get(page).status()).isEqualTo(200);
        return admin.post(page + path, fields);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
