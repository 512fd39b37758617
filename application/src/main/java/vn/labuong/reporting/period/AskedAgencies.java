package vn.labuong.reporting.period;

import java.util.Set;
import vn.labuong.organisation.AgencyId;

/** What has to be known of a period's agencies before its days change; answered by who works out what they are asked. */
public interface AskedAgencies {

    /** The agencies that the plan's lead asks in that period. */
    Set<AgencyId> in(ReportingPeriod period);

    /** Whether a report that somebody has begun would be asked of nobody with the other days. */
    boolean wouldLoseReports(ReportingPeriod now, ReportingPeriod then);
}
