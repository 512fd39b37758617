package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes against RFC 6238, letters against RFC 4648, the box that keeps secrets, and passwords. */
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    /** RFC 6238 appendix B, SHA-1, its last six of eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        Instant at = Instant.ofEpochSecond(seconds);
        assertThat(Totp.code(SECRET, at)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, at)).isEqualTo(OptionalLong.of(seconds / 30));
    }

    @Test
    void takesOneStepEitherWayAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        String code = Totp.code(SECRET, now);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).isPresent();
        assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).isPresent();
        assertThat(Totp.step(SECRET, code, now.plusSeconds(90))).isEmpty();
        assertThat(Totp.step(SECRET, code, now.minusSeconds(90))).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
        assertThat(Totp.step(SECRET, "x".repeat(10_000), now)).isEmpty();
    }

    /** RFC 4648 section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesTheLettersOfTheStandard(String text, String base32) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void keepsItsKeyForTheOwnerOfTheFolderOnlyAndOpensAgainAfterARestart() throws Exception {
        Path file = folder.resolve("key");
        byte[] sealed = new SecretBox(file).seal(SECRET, "an");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SecretBox(file).open(sealed, "an")).isEqualTo(SECRET);
    }

    @Test
    void refusesASecretOfSomebodyElseOfAnotherKeyOrAltered() {
        SecretBox box = new SecretBox(folder.resolve("key"));
        byte[] sealed = box.seal(SECRET, "an");
        assertThatThrownBy(() -> box.open(sealed, "binh")).isInstanceOf(IllegalStateException.class);
        SecretBox other = new SecretBox(folder.resolve("other"));
        assertThatThrownBy(() -> other.open(sealed, "an")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(sealed, "an")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void objectsToShortLongAndGuessablePasswords() {
        Passwords passwords = new Passwords();
        assertThat(passwords.objection("ngắn", "an")).hasValue("organisation.access.password.length");
        assertThat(passwords.objection("ư".repeat(129), "an")).hasValue("organisation.access.password.length");
        assertThat(passwords.objection("aaaaaaaaaaaaaaaa", "an")).hasValue("organisation.access.password.easy");
        assertThat(passwords.objection("nguyen.an nguyen.an", "nguyen.an"))
                .hasValue("organisation.access.password.easy");
        assertThat(passwords.objection(DemoPeople.PASSWORD, "an")).isPresent();
        assertThat(passwords.objection("Lúa chín vàng đồng", "an")).isEmpty();
    }

    @Test
    void neverMatchesAnAccountWithoutPassword() {
        Passwords passwords = new Passwords();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("bất kỳ", null)).isFalse();
        assertThat(passwords.matches("đúng", passwords.hash("đúng"))).isTrue();
        assertThat(passwords.hash("đúng")).startsWith("$argon2id$");
    }
}
