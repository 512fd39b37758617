package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The whole path of a reader and of an officer in a real browser; its pictures are those of docs/screenshots. */
@ProductTest
class MainScreensIntegrationTests {

    private static final String PROGRAMME = "/chuong-trinh/AG-2023-2028";

    /** Name of the picture to address. */
    private static final Map<String, String> PUBLIC_SCREENS = Map.of(
            "trang-dau",
            "/",
            "toan-canh",
            PROGRAMME,
            "nhiem-vu",
            PROGRAMME + "/nhiem-vu",
            "mot-nhiem-vu",
            PROGRAMME + "/nhiem-vu/VII.1",
            "chi-tieu",
            PROGRAMME + "/chi-tieu",
            "quyen-va-cam-ket",
            PROGRAMME + "/quyen",
            "co-quan",
            "/co-quan",
            "co-quan-truoc-sap-xep",
            "/co-quan/ag.so-tttt?on=2024-06-01",
            "sap-xep",
            "/sap-xep",
            "khong-lam-gi",
            "/khong-lam-gi");

    private static final List<String> OFFICER_SCREENS = List.of(
            "/noi-bo",
            "/noi-bo/tai-khoan",
            "/noi-bo/ke-hoach/nhap",
            "/noi-bo/co-quan/su-kien",
            "/noi-bo/co-quan/nhom",
            "/noi-bo/co-quan/ag.so-tttt/sua",
            "/noi-bo" + PROGRAMME + "/sua",
            "/noi-bo" + PROGRAMME + "/quyen",
            "/noi-bo" + PROGRAMME + "/nhiem-vu/I.2/sua");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void areReadableByEverybodyOnPhoneAndDesktop(String language) {
        try (BrowserContext phone = Browsing.phone();
                BrowserContext desktop = Browsing.desktop()) {
            PUBLIC_SCREENS.forEach((name, address) -> {
                for (BrowserContext context : List.of(phone, desktop)) {
                    Page page = open(context, inLanguage(address, language));
                    assertReadable(page, language);
                    Browsing.picture(page, name + "-" + language + (context == phone ? "-phone" : "-desktop"));
                    page.close();
                }
            });
        }
    }

    @Test
    void switchesTheLanguageOfAPageAndRemembersIt() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = open(context, PROGRAMME + "/nhiem-vu/VII.1");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
            String vietnamese = page.locator("h1").textContent();

            page.locator("a[hreflang=en]").first().click();
            assertThat(page.url()).contains(PROGRAMME + "/nhiem-vu/VII.1");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").textContent()).isNotEqualTo(vietnamese);

            page.navigate(at(PROGRAMME));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.locator("a[hreflang=km]").first().click();
            assertThat(page.locator("h1").textContent()).containsPattern("[\\u1780-\\u17B3]");
        }
    }

    @Test
    void canBeReadAndFilteredWithoutScripts() {
        try (BrowserContext context = Browsing.withoutScripts()) {
            Page page = open(context, PROGRAMME + "/nhiem-vu");
            page.locator("input[name=q]").fill("trien lam");
            page.locator("input[name=q]").press("Enter");
            assertThat(page.url()).contains("q=trien");
            assertThat(page.locator("table tbody tr").count()).isBetween(1, 20);
            assertThat(page.locator("main").textContent()).containsIgnoringCase("triển lãm");
        }
    }

    @Test
    void showTheIssuedPlanBesideItsReadingBeforeAnythingIsImported() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = signIn(context, "demo.programme-officer");
            page.navigate(at("/noi-bo/ke-hoach/nhap"));
            page.locator("#plan").fill("AG-BAN-HANH");
            page.locator("input[type=file]")
                    .setInputFiles(
                            Path.of(System.getProperty("labuong.shared"), "plan", "ke-hoach-an-giang-2023-2028.docx"));
            page.locator("main form[enctype] button[type=submit]").click();

            assertThat(page.url()).contains("/noi-bo/ke-hoach/nhap/");
            assertThat(page.locator("main").textContent()).contains("II.2").contains("VII.14");
            assertReadable(page, "vi");
            Browsing.picture(page, "xem-truoc-khi-nhap-vi-desktop");
            page.setViewportSize(390, 844);
            assertFits(page);
            Browsing.picture(page, "xem-truoc-khi-nhap-vi-phone");
            page.locator("form[action$='/bo'] button").click();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void serveTheOfficerAsWell(String language) {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = signIn(context, "demo.programme-officer");
            for (String address : OFFICER_SCREENS) {
                page.navigate(at(inLanguage(address, language)));
                assertReadable(page, language);
                Browsing.picture(page, address.substring(1).replaceAll("[/.]", "-") + "-" + language + "-desktop");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void serveTheAdministratorAsWell(String language) {
        try (BrowserContext context = Browsing.phone()) {
            Page page = signIn(context, "demo.admin");
            for (String address : List.of("/noi-bo", "/noi-bo/nguoi-dung", "/noi-bo/nhat-ky")) {
                page.navigate(at(inLanguage(address, language)));
                assertReadable(page, language);
                Browsing.picture(page, "quan-tri" + address.replaceAll("[/.]", "-") + "-" + language + "-phone");
            }
        }
    }

    private static void assertReadable(Page page, String language) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
        assertThat(page.locator("body").textContent()).as(page.url()).doesNotContain("??");
        assertFits(page);
        assertThat(Browsing.violations(page)).as(page.url()).isEmpty();
    }

    private static void assertFits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private Page signIn(BrowserContext context, String name) {
        Page page = open(context, "/noi-bo/dang-nhap?lang=vi");
        page.locator("#username").fill(name);
        page.locator("#password").fill("la-buong-demo");
        page.locator("#password").press("Enter");
        assertThat(page.url()).endsWith("/noi-bo");
        return page;
    }

    private Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate(at(address));
        return page;
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private static String inLanguage(String address, String language) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
