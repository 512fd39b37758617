package vn.labuong.portal.link;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.labuong.archive.PublicItems;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.portal.moved.OwnPath;
import vn.labuong.portal.site.SitePages;
import vn.labuong.shared.web.Languages;

/** Whether something stands at an address of this site, told without asking over the network. */
@Component
public class OwnLinks {

    /** What of an address a capability of the portal lists whole, so that what it does not list is not there. */
    private static final List<String> LISTED = List.of("/trien-lam/", "/trang/", "/quyen/", "/chuong-trinh/");

    private static final Pattern ITEM = Pattern.compile("/tu-lieu/([A-Z0-9]+(?:-[A-Z0-9]+)*)");
    private static final Pattern STATIC = Pattern.compile("/(css|js|fonts|img)/.+");

    private final List<SitePages> sites;
    private final PublicItems items;
    private final MovedPages moved;
    private final PublicRoutes routes;

    OwnLinks(List<SitePages> sites, PublicItems items, MovedPages moved, PublicRoutes routes) {
        this.sites = sites;
        this.items = items;
        this.moved = moved;
        this.routes = routes;
    }

    /** What stands there. */
    public enum Standing {
        THERE,
        /** Nothing now, but its address leads to where it is. */
        MOVED,
        /** For those who work here only. */
        STAFF,
        ABSENT
    }

    /** All listed pages at this moment, so that many addresses cost their statements once. */
    public final class Now {

        private final Set<String> listed = new HashSet<>();

        Now() {
            sites.forEach(site -> site.pages().forEach(page -> listed.add(decoded(page.path()))));
        }

        /** Of an address from the root, with or without its query and the place within it. */
        public Standing of(String address) {
            String path = decoded(address.replaceFirst("[?#].*", ""));
            if (path.startsWith("/noi-bo")) {
                return Standing.STAFF;
            }
            if (stands(path)) {
                return Standing.THERE;
            }
            return OwnPath.of(path).flatMap(moved::target).isPresent() ? Standing.MOVED : Standing.ABSENT;
        }

        private boolean stands(String path) {
            if (listed.contains(path) || STATIC.matcher(path).matches()) {
                return true;
            }
            Matcher item = ITEM.matcher(path);
            if (item.matches()) {
                return !items.of(List.of(item.group(1)), Languages.VIETNAMESE).isEmpty();
            }
            if (LISTED.stream().anyMatch(path::startsWith)) {
                return routes.isFixed(path);
            }
            // What no list knows is believed where some page answers addresses of that form.
            return routes.isFixed(path) || routes.isNaming(path);
        }
    }

    /** As the site is now. As many statements as its lists need. */
    public Now now() {
        return new Now();
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return path;
        }
    }
}
