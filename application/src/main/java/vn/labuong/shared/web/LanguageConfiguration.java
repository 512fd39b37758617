package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** {@code ?lang=vi|en|km} on any address, remembered in a cookie; Vietnamese where nothing was chosen. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("labuong-lang");
        resolver.setDefaultLocale(Languages.VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        // A cookie that was tampered with falls back to Vietnamese.
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** Every bundle under messages/ is loaded, so that a module brings its texts without touching a list. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        messages.setBasenames(Arrays.stream(bundles)
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.replace(".properties", ""))
                .sorted()
                .collect(Collectors.toList())
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice(localeResolver()));
    }

    private record LanguageChoice(LocaleResolver resolver) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String choice = request.getParameter("lang");
            if (WithoutCookies.is(request)) {
                request.setAttribute(
                        CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME,
                        Languages.locale(choice == null ? "" : choice).orElse(Languages.VIETNAMESE));
            } else if (choice != null) {
                Languages.locale(choice).ifPresent(locale -> resolver.setLocale(request, response, locale));
            }
            return true;
        }
    }
}
