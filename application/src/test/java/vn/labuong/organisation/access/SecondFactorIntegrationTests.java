package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** The second factor over HTTP: enrolment, use, replay, recovery, loss. */
@ProductTest
class SecondFactorIntegrationTests {

    private static final String PASSWORD = "Thốt nốt bảy núi 1975";
    private static final String ENROL = "/noi-bo/tai-khoan/ma-hai-lop";
    private static final String CODE = "/noi-bo/dang-nhap/ma";
    private static final Pattern TYPED = Pattern.compile("<code>([A-Z2-7 ]{30,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    String username;
    Account account;
    byte[] secret = new byte[0];
    List<String> recovery = List.of();

    @BeforeEach
    void somebodyWithASecondFactor() {
        username = "t." + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(username, "Trần Văn Thử", null, passwords.hash(PASSWORD), false);
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);
        Matcher typed = TYPED.matcher(visitor.get(ENROL).body());
        assertThat(typed.find()).isTrue();
        secret = decode(typed.group(1).replace(" ", ""));
        assertThat(visitor.post(ENROL, "code", "000000").status()).isIn(422, 200);

        Page enrolled = visitor.post(ENROL, "code", code(0));

        recovery = RECOVERY.matcher(enrolled.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(200);
    }

    @Test
    void refusesACodeThatWasUsedBefore() {
        Visitor thief = halfway();
        assertThat(thief.post(CODE, "code", code(0)).status())
                .as("used to enrol")
                .isEqualTo(401);

        Visitor owner = halfway();
        String next = code(1);
        assertThat(owner.post(CODE, "code", next).location()).startsWith("/noi-bo");

        assertThat(halfway().post(CODE, "code", next).status())
                .as("used to sign in")
                .isEqualTo(401);
        assertThat(halfway().post(CODE, "code", code(-1)).status()).as("older").isEqualTo(401);
    }

    @Test
    void isNobodyBetweenPasswordAndCode() {
        Visitor visitor = halfway();
        assertThat(visitor.get("/noi-bo").location()).isEqualTo("/noi-bo/dang-nhap");
        assertThat(visitor.get(ENROL).location()).isEqualTo("/noi-bo/dang-nhap");
        assertThat(visitor.get(CODE).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(CODE).location()).startsWith("/noi-bo/dang-nhap");
    }

    @Test
    void slowsGuessingOfCodesDown() {
        Visitor guesser = halfway();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(guesser.post(CODE, "code", "12345" + attempt).status()).isEqualTo(401);
        }
        assertThat(guesser.post(CODE, "code", code(1)).status()).isEqualTo(429);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        String spoken = recovery.get(0).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(halfway().post(CODE, "code", spoken).location()).startsWith("/noi-bo");
        assertThat(halfway().post(CODE, "code", recovery.get(0)).status()).isEqualTo(401);
        assertThat(halfway().post(CODE, "code", recovery.get(1)).location()).startsWith("/noi-bo");
    }

    @Test
    void goesOnlyForThePassword() {
        Visitor visitor = halfway();
        visitor.post(CODE, "code", recovery.get(2));
        visitor.get("/noi-bo/tai-khoan");
        visitor.post(ENROL + "/bo", "present", "sai");
        assertThat(accounts.find(account.person().id()).orElseThrow().hasSecondFactor())
                .isTrue();
        visitor.get("/noi-bo/tai-khoan");
        visitor.post(ENROL + "/bo", "present", PASSWORD);
        assertThat(accounts.find(account.person().id()).orElseThrow().hasSecondFactor())
                .isFalse();
    }

    @Test
    void liesEncryptedInTheDatabaseAndOpensForItsOwnerOnly() {
        byte[] sealed = database.sql("select totp_secret from organisation.person where username = :username")
                .param("username", username)
                .query(byte[].class)
                .single();
        assertThat(sealed).hasSize(12 + 20 + 16);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(database.sql("select code_hash from organisation.recovery_code where person = :id")
                        .param("id", account.person().id().value())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(recovery);
    }

    @Test
    void drawsAPictureThatAPhoneReads() throws Exception {
        String other = "t." + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(other, "Lê Thị Thử", null, passwords.hash(PASSWORD), false);
        Visitor visitor = new Visitor(port);
        visitor.signIn(other, PASSWORD);
        String page = visitor.get(ENROL).body();
        Matcher typed = TYPED.matcher(page);
        assertThat(typed.find()).isTrue();
        assertThat(scanned(page))
                .startsWith("otpauth://totp/")
                .contains(":" + other + "?")
                .contains("secret=" + typed.group(1).replace(" ", ""));
    }

    private Visitor halfway() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(username, PASSWORD).location()).startsWith(CODE);
        visitor.get(CODE);
        return visitor;
    }

    private String code(int steps) {
        Instant at = clock.instant().plus(Totp.STEP.multipliedBy(steps));
        return Totp.code(secret, at);
    }

    private static String scanned(String page) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(page);
        Matcher path = Pattern.compile("d=\"(M[^\"]+)\"").matcher(page);
        assertThat(box.find() && path.find()).isTrue();
        int zoom = 4;
        int size = Integer.parseInt(box.group(1)) * zoom;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(path.group(1));
        while (square.find()) {
            for (int dot = 0; dot < zoom * zoom; dot++) {
                int x = Integer.parseInt(square.group(1)) * zoom + dot % zoom;
                int y = Integer.parseInt(square.group(2)) * zoom + dot / zoom;
                pixels[y * size + x] = 0;
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))))
                .getText();
    }

    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
            int set = (value >> (4 - bit % 5)) & 1;
            bytes[bit / 8] = (byte) (bytes[bit / 8] | (set << (7 - bit % 8)));
        }
        return bytes;
    }
}
