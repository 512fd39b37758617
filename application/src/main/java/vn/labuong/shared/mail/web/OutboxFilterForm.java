package vn.labuong.shared.mail.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.shared.mail.OutboxEntries;
import vn.labuong.shared.mail.OutboxEntry;

/** The filter as it stands in the address; blank or unknown is any. */
record OutboxFilterForm(
        @Nullable String state,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate day) {

    OutboxEntries.Filter filter() {
        return new OutboxEntries.Filter(known(), day);
    }

    private OutboxEntry.@Nullable State known() {
        return Arrays.stream(OutboxEntry.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** The same filter as an address below the given path. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        OutboxEntry.State known = known();
        if (known != null) {
            address.queryParam("state", known.name());
        }
        if (day != null) {
            address.queryParam("day", day);
        }
        return address;
    }
}
