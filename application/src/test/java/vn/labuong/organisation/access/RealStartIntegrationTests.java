package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.testing.RunningProduct;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** What holds outside demo mode, with the product as a process of its own. */
class RealStartIntegrationTests {

    private static final Pattern CODE = Pattern.compile("[a-z2-7]{4}(?:-[a-z2-7]{4}){3}");
    private static final String SET_UP = "/noi-bo/cai-dat-lan-dau";

    @TempDir
    Path temporary;

    @Test
    void startsWithoutDemoAccountsAndMakesItsFirstAdministratorOnce() throws Exception {
        Path data = temporary.resolve("real");
        try (RunningProduct product = RunningProduct.start("start", data)) {
            product.ready();
            assertThat(count(product, "select count(*) from organisation.person"))
                    .isZero();
            Visitor visitor = new Visitor(product.port());
            assertThat(visitor.get("/noi-bo/dang-nhap").body()).doesNotContain(DemoPeople.PASSWORD, "demo.admin");
            assertThat(visitor.signIn("demo.admin", DemoPeople.PASSWORD).status())
                    .isEqualTo(401);

            String code = code(product);
            assertThat(Files.readString(data.resolve("secrets/set-up.sha256"))).doesNotContain(code);
            setUp(visitor, "aaaa-bbbb-cccc-dddd", "Sáng trăng sáng cả đôi bờ");
            assertThat(count(product, "select count(*) from organisation.person"))
                    .isZero();

            Page done = setUp(visitor, code, "Sáng trăng sáng cả đôi bờ");

            assertThat(done.location()).startsWith("/noi-bo");
            assertThat(visitor.get("/noi-bo").location())
                    .as("an administrator needs the second factor")
                    .isEqualTo(PresentAccess.SECOND_FACTOR_PAGE);
            assertThat(visitor.get("/noi-bo/nguoi-dung").location()).isEqualTo(PresentAccess.SECOND_FACTOR_PAGE);
            assertThat(data.resolve("secrets/set-up.sha256")).doesNotExist();
            assertThat(new Visitor(product.port()).get(SET_UP).status()).isEqualTo(404);
        }
    }

    @Test
    void locksTheDemoAccountsOfDataThatADemoMade() throws Exception {
        Path data = temporary.resolve("shown");
        try (RunningProduct product = RunningProduct.start("demo", data)) {
            product.ready();
            assertThat(product.output()).contains("demo.admin", DemoPeople.PASSWORD);
            Visitor visitor = new Visitor(product.port());
            assertThat(visitor.get("/noi-bo/dang-nhap").body()).contains("demo.admin");
            assertThat(visitor.signIn("demo.admin", DemoPeople.PASSWORD).location())
                    .startsWith("/noi-bo");
            product.stop();
        }
        try (RunningProduct product = RunningProduct.start("start", data)) {
            product.ready();
            assertThat(count(product, "select count(*) from organisation.person where demo and state = 'ACTIVE'"))
                    .isZero();
            assertThat(new Visitor(product.port())
                            .signIn("demo.admin", DemoPeople.PASSWORD)
                            .status())
                    .isEqualTo(401);
            assertThat(code(product)).as("nobody is administrator now").isNotEmpty();
            try (Connection database = product.database();
                    Statement attack = database.createStatement()) {
                attack.executeUpdate("update organisation.person set state = 'ACTIVE'");
            }
            assertThat(new Visitor(product.port())
                            .signIn("demo.approver", DemoPeople.PASSWORD)
                            .status())
                    .as("refused whatever the database says")
                    .isEqualTo(401);
        }
    }

    private static Page setUp(Visitor visitor, String code, String password) {
        assertThat(visitor.get(SET_UP).status()).isEqualTo(200);
        return visitor.post(
                SET_UP,
                "code",
                code,
                "fullName",
                "Lâm Thị Mở",
                "username",
                "lam.mo",
                "password",
                password,
                "again",
                password);
    }

    private static String code(RunningProduct product) throws Exception {
        Matcher code = CODE.matcher(product.output());
        assertThat(code.find()).as(product.output()).isTrue();
        return code.group();
    }

    private static int count(RunningProduct product, String query) throws Exception {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
