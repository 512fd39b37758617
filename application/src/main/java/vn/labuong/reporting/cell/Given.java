package vn.labuong.reporting.cell;

import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.Cell.Channel;
import vn.labuong.reporting.cell.Cell.Measured;
import vn.labuong.reporting.cell.Cell.Origin;

/**
 * An answer on its way in.
 *
 * @param seen the version that whoever answers saw; 0 where they saw none
 * @param measured what the system knows, as it was shown beside the question
 * @param who user name
 */
public record Given(
        CellKey key,
        Answer answer,
        int seen,
        Origin origin,
        Channel channel,
        @Nullable Measured measured,
        String who,
        boolean demo) {

    public static Given typed(CellKey key, Answer answer, int seen, Channel channel, String who) {
        return new Given(key, answer, seen, Origin.TYPED, channel, null, who, false);
    }

    public Given besides(@Nullable Measured known) {
        return new Given(key, answer, seen, origin, channel, known, who, demo);
    }
}
