package vn.labuong.portal.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages that everybody may read; what a capability of the portal adds to the site it names by a bean of this type. */
public interface SitePages {

    /**
     * A page.
     *
     * @param path encoded, without a choice of language
     * @param changed when it changed last, null where nobody knows
     */
    record Page(String path, @Nullable Instant changed) {}

    /** All of them, in a fixed number of statements. */
    List<Page> pages();
}
