package vn.labuong.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the product stands for the rest of the world: {@code LABUONG_SITE}, such as {@code https://nhanquyen.example.vn}, else
 * the address that letters name, else the one by which it is asked.
 */
@Component
public class SiteAddress {

    private final String site;

    SiteAddress(@Value("${labuong.site:${labuong.reminders.site:}}") String site) {
        this.site = site.strip().replaceFirst("/+$", "");
    }

    /** Scheme and host, and the path where it does not stand at the root; no slash at its end. */
    public String base() {
        return site.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : site;
    }

    /** The address of something here, from anywhere. */
    public String of(String path) {
        return path.startsWith("/") ? base() + path : path;
    }
}
