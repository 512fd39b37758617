package vn.labuong.organisation.revision;

import java.util.List;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;

/**
 * What a reorganisation would change, before anybody records it.
 *
 * @param after the register as it would be
 * @param effects only where bearers change; empty if nothing would
 */
public record Preview(RegisterSnapshot before, RegisterSnapshot after, List<Effect> effects) {

    /** Who bears a duty of the holder from that day on: now, and if the reorganisation is recorded. */
    public record Effect(
            AgencyId holder, FunctionCode function, List<AgencyId> now, List<AgencyId> then, boolean open) {}
}
