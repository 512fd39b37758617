package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A reporter sends a request by phone, the press desk answers at its desk, a Khmer reader walks through the room. */
@ProductTest
class PressRoomBrowserTests {

    @LocalServerPort
    int port;

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void looked(Page page, String name) {
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        assertThat(Browsing.violations(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Browsing.picture(page, "press-" + name);
    }

    @Test
    void takesARequestByPhoneAndAnswersItAtTheDesk() {
        sendsByPhone();
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.press-officer");
            page.navigate(at("/noi-bo/doan-bao-chi"));
            looked(page, "requests-vi-desktop");
            page.locator("a:has-text('Example Radio')").first().click();
            looked(page, "request-vi-desktop");
            page.locator("main button:has-text('Xác nhận')").click();
            assertThat(page.locator(".notice-done").textContent()).contains("thư trả lời đang được gửi");
            for (String path : List.of(
                    "/noi-bo/hop-bao",
                    "/noi-bo/hop-bao/minh-hoa-hop-bao-quy",
                    "/noi-bo/nguoi-phat-ngon/ag91.so-vhtt",
                    "/noi-bo/nguoi-phat-ngon",
                    "/bao-chi")) {
                page.navigate(at(path));
                looked(page, path.substring(1).replace('/', '-') + "-vi-desktop");
            }
        }
    }

    private void sendsByPhone() {
        try (BrowserContext phone = Browsing.phone()) {
            Page page = phone.newPage();
            page.navigate(at("/bao-chi/dang-ky?lang=en"));
            looked(page, "form-en-phone");
            String day = VietnamTime.today(Clock.systemUTC()).plusDays(20).toString();
            page.locator("input[name=kind][value=reporter]").check();
            page.locator("#organisation").fill("Example Radio");
            page.locator("#country").selectOption("ZZ");
            page.locator("#from").fill(day);
            page.locator("#last").fill(day);
            page.locator("#purpose").fill("Schools in Khmer villages.");
            page.locator("form details summary").click();
            page.locator("input[name=places]").first().check();
            page.locator("#contact").fill("Foreign desk");
            page.locator("#mail").fill("desk@example.org");
            page.locator("main form.card button[type=submit]").first().click();
            assertThat(page.locator("strong.reference").textContent()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            looked(page, "state-en-phone");
        }
    }

    @Test
    void isReadInKhmerByPhone() {
        try (BrowserContext phone = Browsing.phone()) {
            Page page = phone.newPage();
            page.navigate(at("/bao-chi?lang=km"));
            looked(page, "room-km-phone");
            page.locator("main a[href^='/bao-chi/hop-bao/minh-hoa']").first().click();
            looked(page, "briefing-km-phone");
            page.navigate(at("/bao-chi/nguoi-phat-ngon?lang=km"));
            looked(page, "spokespersons-km-phone");
        }
    }
}
