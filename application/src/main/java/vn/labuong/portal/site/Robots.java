package vn.labuong.portal.site;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.shared.web.SiteAddress;

/**
 * What programs that follow links are asked not to follow (RFC 9309): the work of the staff, secret addresses, and the
 * countless addresses that searching, narrowing and turning pages make out of pages which stand in the sitemap.
 */
@Component
public class Robots {

    private static final List<String> CLOSED =
            List.of("/noi-bo", "/lich/", "/actuator/", "/api/", "/v3/", "/error", "/an-pham/*/tai/");

    /** Parameters that show the same page otherwise, wherever they stand. */
    private static final List<String> CHOICES = List.of("q", "theme", "on", "tep", "trang", "t", "tieng", "tt", "nhom");

    private static final List<String> CATALOGUE = List.of("doi-tuong", "loai", "nam");

    private static final List<String> LANGUAGES = List.of("vi", "en", "km");

    private final SiteAddress site;

    Robots(SiteAddress site) {
        this.site = site;
    }

    /** The file as it is sent. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of("User-agent: *"));
        CLOSED.forEach(path -> lines.add("Disallow: " + path));
        for (String choice : CHOICES) {
            lines.add("Disallow: /*?" + choice + "=");
            lines.add("Disallow: /*&" + choice + "=");
        }
        // Each further choice of the search narrows it again, in any order.
        lines.add("Disallow: /tu-lieu?");
        LANGUAGES.forEach(language -> lines.add("Allow: /tu-lieu?lang=" + language + "$"));
        // So does each choice of the catalogue.
        CATALOGUE.forEach(choice -> lines.add("Disallow: /an-pham?*" + choice + "="));
        lines.add("");
        lines.add("Sitemap: " + site.of("/sitemap.xml"));
        return String.join("\n", lines) + "\n";
    }
}
