package vn.labuong.archive.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/**
 * What the address of the list asks for. A value that nothing has asks for nothing.
 *
 * @param q text of the title
 * @param loai kind
 * @param tt state
 * @param muc level of access
 * @param cq agency
 * @param can "1" for what needs a description
 * @param sap order
 */
record ItemFilter(
        @Nullable String q,
        @Nullable String loai,
        @Nullable String tt,
        @Nullable String muc,
        @Nullable String cq,
        @Nullable String can,
        @Nullable String sap) {

    ItemLists.Wanted wanted() {
        String text = q == null ? "" : Texts.clean(q);
        return new ItemLists.Wanted(
                text.isEmpty() ? null : text,
                constant(ItemKind.class, loai).orElse(null),
                constant(Item.State.class, tt).orElse(null),
                constant(Level.class, muc).orElse(null),
                cq != null && AgencyId.isWellFormed(cq) ? AgencyId.of(cq) : null,
                "1".equals(can));
    }

    ItemLists.Order order() {
        return constant(ItemLists.Order.class, sap).orElse(ItemLists.Order.NEWEST);
    }

    /** Whether it asks for less than all. */
    public boolean narrows() {
        return !wanted().equals(ItemLists.Wanted.ALL);
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ArchivePaths.LIST);
        set(address, "q", q);
        set(address, "loai", loai);
        set(address, "tt", tt);
        set(address, "muc", muc);
        set(address, "cq", cq);
        set(address, "can", can);
        set(address, "sap", sap);
        return address;
    }

    private static void set(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }

    /** The constant of that code; empty where there is none. */
    static <T extends Enum<T>> Optional<T> constant(Class<T> type, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noSuchConstant) {
            return Optional.empty();
        }
    }
}
