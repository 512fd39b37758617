package vn.labuong.plan.indicator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the public may see of a figure about people (DNH-11). A figure is hidden where those counted, those not counted, or
 * all of them together are one to nine persons; what they are counted in stays where it is large, since it does not tell
 * them apart. Nobody at all, and everybody, single out no one.
 *
 * <p>Every indicator counts people unless it is named as one that counts things: a new one is hidden rather than shown by
 * mistake. {@code LABUONG_DISCLOSURE_SMALLEST} is the smallest group shown, never under five.
 */
@Component
public class SmallGroups {

    private static final int FEWEST = 5;

    private final int smallest;
    private final Set<String> things;

    SmallGroups(
            @Value("${labuong.disclosure.smallest:10}") int smallest,
            @Value("${labuong.disclosure.things:spokesperson,books,product-mix,online,false-share,false-handled}")
                    Set<String> things) {
        if (smallest < FEWEST) {
            throw new IllegalArgumentException("labuong.disclosure.smallest is " + smallest + ", below " + FEWEST);
        }
        this.smallest = smallest;
        this.things = Set.copyOf(things);
    }

    /**
     * A figure as everybody may see it.
     *
     * @param numerator null where it is hidden
     * @param denominator null where there is none, or it is hidden
     * @param share null where it is hidden
     */
    public record Shown(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Share share,
            boolean hidden) {}

    public int smallest() {
        return smallest;
    }

    public Shown shown(Indicator indicator, Indicator.Figure figure) {
        return shown(indicator, figure.numerator(), figure.denominator());
    }

    public Shown shown(Indicator indicator, long numerator, @Nullable Long denominator) {
        boolean people = indicator.unit() != Indicator.Unit.YES_NO && !things.contains(indicator.code());
        boolean hidden = people
                && (isSmall(numerator)
                        || (denominator != null && (isSmall(denominator) || isSmall(denominator - numerator))));
        if (!hidden) {
            return new Shown(numerator, denominator, Share.of(numerator, denominator), false);
        }
        return new Shown(null, denominator == null || isSmall(denominator) ? null : denominator, null, true);
    }

    private boolean isSmall(long persons) {
        return 0 < persons && persons < smallest;
    }
}
