package vn.labuong.shared.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links to the pages of a list: first, last and the neighbours of the present one; a null number stands for a gap.
 *
 * @param from number of the first row shown, from 1; 0 when nothing is shown
 * @param to number of the last row shown
 */
public record Pager(
        long from,
        long to,
        long total,
        List<Page> pages,
        @Nullable String previous,
        @Nullable String next) {

    private static final int AROUND = 1;

    /** One place in the row of links; {@code number} counts from 1 and is null for a gap. */
    public record Page(@Nullable Integer number, String href, boolean here) {}

    /** Links to the list's {@code address} with its filters; the pager itself sets the parameter {@code page}, from 0. */
    public static Pager of(Listing<?> listing, UriComponentsBuilder address) {
        int last = (int) Math.max(0, (listing.total() - 1) / Math.max(1, listing.size()));
        int here = Math.min(listing.page(), last);
        long from = listing.items().isEmpty() ? 0 : (long) here * listing.size() + 1;
        return new Pager(
                from,
                from == 0 ? 0 : from + listing.items().size() - 1,
                listing.total(),
                pages(here, last, address),
                here > 0 ? href(address, here - 1) : null,
                here < last ? href(address, here + 1) : null);
    }

    private static List<Page> pages(int here, int last, UriComponentsBuilder address) {
        List<Page> pages = new ArrayList<>();
        int shown = -1;
        for (int page = 0; page <= last; page++) {
            if (page == 0 || page == last || Math.abs(page - here) <= AROUND) {
                if (page > shown + 1) {
                    pages.add(new Page(null, "", false));
                }
                pages.add(new Page(page + 1, href(address, page), page == here));
                shown = page;
            }
        }
        return pages;
    }

    private static String href(UriComponentsBuilder address, int page) {
        return address.cloneBuilder()
                .replaceQueryParam("page", page)
                .build()
                .encode()
                .toUriString();
    }
}
