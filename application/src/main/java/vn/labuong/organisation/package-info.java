/** Dated agencies, their successions, the groups a plan names by rule, the people who work for them and what they may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.labuong.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
