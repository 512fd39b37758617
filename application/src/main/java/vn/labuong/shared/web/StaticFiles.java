package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, fonts and pictures, each with the hash of its content in its address. The framework would ask for a file
 * behind each address that a page links to, through all jars, at every view: six tenths of the work on a page went there.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String[] FOLDERS = {"css/", "js/", "fonts/", "img/"};
    private static final Duration AGE = Duration.ofDays(7);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(AGE))
                .resourceChain(true)
                .addResolver(new OwnFolders())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Nothing lies outside of the folders, and nobody need look. */
    private static final class OwnFolders implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return isOwn(path) ? chain.resolveResource(request, path, locations) : null;
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return isOwn(path) ? chain.resolveUrlPath(path, locations) : null;
        }

        private static boolean isOwn(String path) {
            String plain = path.startsWith("/") ? path.substring(1) : path;
            for (String folder : FOLDERS) {
                if (plain.startsWith(folder)) {
                    return true;
                }
            }
            return false;
        }
    }
}
