package vn.labuong.archive.guard;

import java.util.EnumSet;
import java.util.Set;

/** Gathers what is seen, and refuses what is too much, while a structure is walked. */
final class Look {

    private final GuardSettings limits;
    private final Set<Facts.Trait> traits = EnumSet.noneOf(Facts.Trait.class);
    private int width;
    private int height;
    private int orientation = 1;
    private int pages;
    private int entries;

    Look(GuardSettings limits) {
        this.limits = limits;
    }

    GuardSettings limits() {
        return limits;
    }

    /** One more picture or page of so many pixels. */
    void picture(long wide, long high) throws Refusal {
        if (wide <= 0 || high <= 0) {
            throw new Refusal("broken", "0");
        }
        if (wide > limits.side() || high > limits.side() || wide * high > limits.pixels()) {
            throw new Refusal("pixels", wide, high, limits.pixels());
        }
        if (wide * high > (long) width * height) {
            width = (int) wide;
            height = (int) high;
        }
        page();
    }

    void page() throws Refusal {
        pages(pages + 1);
    }

    void pages(int count) throws Refusal {
        if (count > limits.pages()) {
            throw new Refusal("pages", limits.pages());
        }
        pages = count;
    }

    void entries(int count) {
        entries = count;
    }

    /** The first picture's turning; what is not one of the eight is none. */
    void orientation(long stated) {
        orientation = stated >= 1 && stated <= 8 ? (int) stated : 1;
    }

    void trait(Facts.Trait trait) {
        traits.add(trait);
    }

    int pages() {
        return pages;
    }

    Facts facts(FileKind kind, long bytes, String extension) {
        return new Facts(kind, bytes, width, height, orientation, pages, entries, kind.contradicts(extension), traits);
    }
}
