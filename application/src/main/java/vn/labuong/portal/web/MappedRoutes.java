package vn.labuong.portal.web;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.labuong.portal.link.PublicRoutes;

/** The routes of the product's controllers, staff pages left out; none where a command runs without the web. */
@Component
class MappedRoutes implements PublicRoutes {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    MappedRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public boolean isFixed(String path) {
        return matches(path, false);
    }

    @Override
    public boolean isNaming(String path) {
        return matches(path, true);
    }

    private boolean matches(String path, boolean naming) {
        PathContainer asked = PathContainer.parsePath(path);
        return mapping.stream()
                .flatMap(routes -> routes.getHandlerMethods().keySet().stream())
                .filter(MappedRoutes::isRead)
                .flatMap(route -> patterns(route).stream())
                .filter(pattern -> !pattern.getPatternString().startsWith("/noi-bo"))
                .anyMatch(
                        pattern -> pattern.getPatternString().matches(".*[{*].*") == naming && pattern.matches(asked));
    }

    private static boolean isRead(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Set<PathPattern> patterns(RequestMappingInfo route) {
        PathPatternsRequestCondition paths = route.getPathPatternsCondition();
        return paths == null ? Set.of() : paths.getPatterns();
    }
}
