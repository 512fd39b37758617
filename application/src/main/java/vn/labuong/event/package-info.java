/** Press briefings, exhibitions on site, inspections, delegations and sponsored projects. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "plan", "plan :: measure", "organisation", "shared"})
package vn.labuong.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
