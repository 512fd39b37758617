package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.HttpCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** What every answer carries, and that what is not named public is not there for the public. */
@ProductTest
class DoorsIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc product;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/loggers",
                "/khong-co",
                "/api",
                "/api/v1",
                "/api/v1/persons",
                "/h2-console",
                "/.git/config",
                "/.env",
                "/swagger-ui/index.html",
                "/login",
                "/logout",
                "/oauth2/authorization/x",
                "/login/oauth2/code/x",
                "/messages/shared.properties",
                "/templates/shared/layout.html",
                "/application.yaml",
                "/noi-bo-khac"
            })
    void showsThePublicNothingThatIsNotNamed(String path) {
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/noi-bo", "/noi-bo/", "/noi-bo/bat-ky/gi", "/noi-bo/nhat-ky", "/noi-bo/cai-dat-lan-dau/x"})
    void leadsStrangersFromStaffPagesToTheSignIn(String path) {
        Page page = new Visitor(port).get(path);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/noi-bo/dang-nhap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/noi-bo/../noi-bo/nhat-ky",
                "/noi-bo//nhat-ky",
                "/x;/noi-bo/nhat-ky",
                "/noi-bo%2fnhat-ky",
                "/noi-bo/nhat-ky%00",
                "/%2e%2e/noi-bo"
            })
    void isNotFooledByOddAddresses(String path) {
        assertThat(new Visitor(port).get(path).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khong-lam-gi", "/noi-bo/dang-nhap", "/khong-co", "/noi-bo"})
    void carriesTheStrictPolicyOnEveryAnswer(String path) {
        Page page = new Visitor(port).get(path);
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "*"));
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("X-Frame-Options")).hasValue("DENY");
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.header("Permissions-Policy")).isPresent();
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(page.header("Server")).isEmpty();
    }

    @Test
    void asksForHttpsToBeKeptOnlyWhereItIs() throws Exception {
        MockHttpServletResponse answer =
                product.perform(get("/khong-lam-gi").secure(true)).andReturn().getResponse();
        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void givesTheSessionACookieThatNoScriptReadsAndNoOtherSiteSends() {
        Page page = new Visitor(port).get("/noi-bo/dang-nhap");
        assertThat(page.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
        assertThat(HttpCookie.parse(page.header("Set-Cookie").orElseThrow())).hasSize(1);
        assertThat(page.body()).doesNotContain("jsessionid");
    }

    @Test
    void makesNoSessionForThePublic() {
        Visitor visitor = new Visitor(port);
        visitor.get("/khong-lam-gi");
        visitor.get("/co-quan");
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void tellsNothingAboutTheMachineByItsHealth() {
        assertThat(new Visitor(port).get("/actuator/health").body()).doesNotContain("db", "path", "components");
    }
}
