package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.shared.text.Csv;
import vn.labuong.testing.ProductTest;

/**
 * Every route of every module stands in routes.csv with who may use it, and the doors keep to it. A new route fails
 * this test until a line for it is written: {@code method,pattern,access}, access being PUBLIC, SIGNED_IN, or roles
 * joined by {@code |}.
 */
@ProductTest
class RouteAuthorisationTests {

    private static final String DOOR = "/noi-bo/dang-nhap";
    /** Asks by POST and changes nothing, as OAI-PMH has it. */
    private static final String ASKING = "POST /oai";

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvc product;

    @Autowired
    DemoSignIn demo;

    private record Route(HttpMethod method, String pattern, String access) {

        Set<Role> roles() {
            Set<Role> roles = new TreeSet<>();
            if (!isPublic() && !access.equals("SIGNED_IN")) {
                Arrays.stream(access.split("\\|", -1)).map(Role::valueOf).forEach(roles::add);
            }
            return roles;
        }

        boolean isPublic() {
            return access.equals("PUBLIC");
        }

        String name() {
            return method + " " + pattern;
        }
    }

    @Test
    void listsEveryRouteThereIsAndNoOther() throws IOException {
        Set<String> present = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(info -> present.addAll(names(info)));
        assertThat(routes().stream().map(Route::name)).containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void keepsStrangersOutOfWhatIsNotPublic() throws Exception {
        for (Route route : routes()) {
            MockHttpServletResponse answer = call(route, null);
            // Outside the staff pages what is not public is not there; the sign-in pages lead to their own beginning.
            boolean refused = isRefused(answer) || (answer.getStatus() == 404 && !route.isPublic());
            boolean door = route.pattern().startsWith(DOOR);
            assertThat(refused && !door).as("anonymous " + route.name()).isEqualTo(!route.isPublic());
        }
    }

    @Test
    void keepsOutWhoeverHoldsOnlyOtherRoles() throws Exception {
        for (Route route : routes()) {
            for (Role role : Role.values()) {
                if (!route.roles().isEmpty() && !route.roles().contains(role)) {
                    assertThat(call(route, demo.as(role)).getStatus())
                            .as(role + " " + route.name())
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void letsInWhoeverHoldsTheRole() throws Exception {
        for (Route route : routes()) {
            Set<Role> roles = route.roles().isEmpty() ? Set.of(Role.JUDGE) : route.roles();
            for (Role role : roles) {
                MockHttpServletResponse answer = call(route, demo.as(role));
                boolean door = route.pattern().startsWith(DOOR);
                assertThat(isRefused(answer) && !door)
                        .as(role + " " + route.name())
                        .isFalse();
                // Asked for by itself the error page has no error to show, which is one.
                assertThat(answer.getStatus() >= 500 && !route.pattern().equals("/error"))
                        .as(role + " " + route.name() + " " + answer.getStatus())
                        .isFalse();
            }
        }
    }

    @Test
    void refusesToChangeAnythingWithoutTheTokenOfItsForm() throws Exception {
        for (Route route : routes()) {
            boolean asking = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(route.method());
            if (!asking && !route.name().equals(ASKING)) {
                Role role = route.roles().stream().findFirst().orElse(Role.ADMIN);
                MockHttpServletRequestBuilder bare =
                        request(route.method(), address(route)).with(authentication(demo.as(role)));
                assertThat(product.perform(bare).andReturn().getResponse().getStatus())
                        .as(route.name())
                        .isEqualTo(403);
            }
        }
    }

    private MockHttpServletResponse call(Route route, @Nullable Authentication who) throws Exception {
        MockHttpServletRequestBuilder call =
                request(route.method(), address(route)).with(csrf());
        try {
            return product.perform(who == null ? call : call.with(authentication(who)))
                    .andReturn()
                    .getResponse();
        } catch (ServletException fault) {
            throw new AssertionError(route.name() + " does not answer", fault);
        }
    }

    private static boolean isRefused(MockHttpServletResponse answer) {
        String place = answer.getRedirectedUrl();
        return answer.getStatus() == 403 || (place != null && place.endsWith(DOOR));
    }

    private static String address(Route route) {
        return route.pattern().replaceAll("\\{\\*?(id|grant)}", NOBODY).replaceAll("\\{\\*?[^}]+}", "0");
    }

    private static List<String> names(RequestMappingInfo info) {
        List<String> names = new ArrayList<>();
        Set<String> patterns = info.getPatternValues();
        for (String pattern : patterns) {
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                names.add("GET " + pattern);
            }
            info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + pattern));
        }
        return names;
    }

    private static List<Route> routes() throws IOException {
        String text = new ClassPathResource("routes.csv").getContentAsString(StandardCharsets.UTF_8);
        return Csv.rows(text).stream().map(RouteAuthorisationTests::route).toList();
    }

    private static Route route(Csv.Row line) {
        return new Route(HttpMethod.valueOf(line.get("method")), line.get("pattern"), line.get("access"));
    }
}
