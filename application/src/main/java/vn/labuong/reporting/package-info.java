/** Reporting periods, unit reports, their consolidation and export. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "budget", "plan", "plan :: measure", "organisation", "shared"})
package vn.labuong.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
