package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Signing in by password over HTTP, nasty visitors first. */
@ProductTest
class SignInIntegrationTests {

    private static final String PASSWORD = "Thốt nốt bảy núi 1975";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Staffing staffing;

    @Autowired
    JdbcClient database;

    String username;
    Account account;

    @BeforeEach
    void somebody() {
        username = "t." + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(username, "Nguyễn Thị Thử", null, passwords.hash(PASSWORD), false);
    }

    @Test
    void slowsGuessingDownAndThenRefusesEvenTheRightPassword() {
        Visitor guesser = new Visitor(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(guesser.signIn(username, "sai-mật-khẩu-" + attempt).status())
                    .isEqualTo(401);
        }

        Page page = guesser.signIn(username, PASSWORD);

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 31));
        assertThat(new Visitor(port).get("/noi-bo").status()).isEqualTo(302);
    }

    @Test
    void slowsDownAUnknownNameLikeAKnownOne() {
        Visitor guesser = new Visitor(port);
        String nobody = "khong-co-" + username;
        Page known = guesser.signIn(username, "sai");
        Page unknown = guesser.signIn(nobody, "sai");
        assertThat(unknown.status()).isEqualTo(known.status());
        for (int attempt = 1; attempt < 5; attempt++) {
            guesser.signIn(nobody, "sai");
        }
        assertThat(guesser.signIn(nobody, "sai").status()).isEqualTo(429);
    }

    @Test
    void keepsNeitherAddressesNorWhatWasTypedAboutFailures() {
        new Visitor(port).signIn(username, "sai");
        assertThat(database.sql("select column_name from information_schema.columns"
                                + " where table_schema = 'organisation' and table_name = 'sign_in_delay'")
                        .query(String.class)
                        .set())
                .containsExactlyInAnyOrder("account_key", "failures", "last_failure", "next_attempt");
        assertThat(database.sql("select count(*) from organisation.sign_in_delay where account_key = :name")
                        .param("name", username)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Visitor visitor = new Visitor(port);
        visitor.get("/noi-bo/dang-nhap");
        Page page = visitor.postWithoutToken("/noi-bo/dang-nhap", "username", username, "password", PASSWORD);
        assertThat(page.status()).isEqualTo(403);
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(302);
    }

    @Test
    void givesANewSessionSoThatAPlantedOneIsWorthNothing() {
        Visitor victim = new Visitor(port);
        victim.get("/noi-bo/dang-nhap");
        String planted = victim.cookie("JSESSIONID").orElseThrow().getValue();

        victim.signIn(username, PASSWORD);

        assertThat(victim.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(planted);
        assertThat(victim.get("/noi-bo").status()).isEqualTo(200);
        assertThat(new Visitor(port).get("/noi-bo;jsessionid=" + planted).status())
                .isNotEqualTo(200);
    }

    @Test
    void leadsToThePageAskedForAndNeverToAnotherHost() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/noi-bo/tai-khoan?x=1").location()).isEqualTo("/noi-bo/dang-nhap");
        assertThat(visitor.signIn(username, PASSWORD).location()).startsWith("/noi-bo/tai-khoan?x=1");

        for (String trick :
                new String[] {"next=https://evil.example/", "continue=//evil.example", "url=/%5Cevil.example"}) {
            Visitor lured = new Visitor(port);
            lured.get("/noi-bo?" + trick);
            lured.get("/noi-bo/dang-nhap?" + trick);
            String place = lured.post("/noi-bo/dang-nhap?" + trick, "username", username, "password", PASSWORD)
                    .location();
            assertThat(place).startsWith("/noi-bo").doesNotStartWith("//");
        }
    }

    @Test
    void letsNobodyInWithALockedAccountAndEndsTheOpenSession() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(200);

        staffing.lock(account.person().id(), "thử khóa");

        assertThat(visitor.get("/noi-bo").location()).isEqualTo("/noi-bo/dang-nhap");
        assertThat(new Visitor(port).signIn(username, PASSWORD).status()).isEqualTo(401);
        staffing.unlock(account.person().id(), "thử mở");
        assertThat(new Visitor(port).signIn(username, PASSWORD).location()).startsWith("/noi-bo");
    }

    @Test
    void takesAPasswordFromAKeyboardThatComposesOtherwise() {
        String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(new Visitor(port).signIn(username, decomposed).location()).startsWith("/noi-bo");
        assertThat(new Visitor(port)
                        .signIn(username.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .location())
                .startsWith("/noi-bo");
    }

    @Test
    void survivesAbsurdInput() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn("\u0000", "x").status()).isEqualTo(400);
        assertThat(visitor.signIn("", "").status()).isEqualTo(401);
        assertThat(visitor.signIn(username, "x".repeat(100_000)).status()).isEqualTo(401);
        assertThat(visitor.signIn("' or 1=1 --", "' or 1=1 --").status()).isEqualTo(401);
    }

    @Test
    void signsOutByTheFormOnly() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);
        assertThat(visitor.get("/noi-bo/tai-khoan").status()).isEqualTo(200);
        visitor.get("/noi-bo/dang-xuat");
        assertThat(visitor.get("/noi-bo/tai-khoan").status()).isEqualTo(200);
        visitor.post("/noi-bo/dang-xuat");
        assertThat(visitor.get("/noi-bo/tai-khoan").status()).isEqualTo(302);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Visitor here = new Visitor(port);
        Visitor elsewhere = new Visitor(port);
        here.signIn(username, PASSWORD);
        elsewhere.signIn(username, PASSWORD);
        here.get("/noi-bo/tai-khoan/mat-khau");
        String next = "Con đường hoa sen 2026";

        Page refused = here.post("/noi-bo/tai-khoan/mat-khau", "present", "sai", "password", next, "again", next);
        assertThat(refused.status()).isEqualTo(422);
        Page weak = here.post("/noi-bo/tai-khoan/mat-khau", "present", PASSWORD, "password", "ngắn", "again", "ngắn");
        assertThat(weak.status()).isEqualTo(422);
        Page done = here.post("/noi-bo/tai-khoan/mat-khau", "present", PASSWORD, "password", next, "again", next);

        assertThat(done.location()).startsWith("/noi-bo/tai-khoan");
        assertThat(here.get("/noi-bo").status()).isEqualTo(200);
        assertThat(elsewhere.get("/noi-bo").status()).isEqualTo(302);
        assertThat(new Visitor(port).signIn(username, PASSWORD).status()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(username, next).status()).isEqualTo(302);
    }
}
