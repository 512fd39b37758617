package vn.labuong.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** {@code ?theme=light|dark|auto} on any address, remembered in a cookie; works without a script. */
@Configuration(proxyBeanMethods = false)
public class Themes implements WebMvcConfigurer {

    static final List<String> CHOICES = List.of("light", "dark", "auto");
    private static final String COOKIE = "labuong-theme";
    private static final String CHOSEN_NOW = Themes.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ThemeChoice());
    }

    /** The reader's own choice; null where the system's wish holds. */
    public static @Nullable String chosen(HttpServletRequest request) {
        Object now = request.getAttribute(CHOSEN_NOW);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String theme = now != null ? now.toString() : cookie != null ? cookie.getValue() : "auto";
        return theme.equals("light") || theme.equals("dark") ? theme : null;
    }

    private static final class ThemeChoice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String choice = request.getParameter("theme");
            if (choice != null && CHOICES.contains(choice)) {
                request.setAttribute(CHOSEN_NOW, choice);
                if (!WithoutCookies.is(request)) {
                    response.addHeader(HttpHeaders.SET_COOKIE, cookie(choice, request.isSecure()));
                }
            }
            return true;
        }

        // Readable by the page's own script, which switches without a reload; it holds no secret.
        private static String cookie(String choice, boolean secure) {
            return ResponseCookie.from(COOKIE, choice)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(secure)
                    .build()
                    .toString();
        }
    }
}
