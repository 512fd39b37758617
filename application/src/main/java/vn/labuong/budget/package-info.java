/** Estimates, approvals and spending of a plan, in whole đồng. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "organisation", "shared"})
package vn.labuong.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
