/** Communication products that are commissioned, and the channels that carry them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "plan", "plan :: measure", "organisation", "shared"})
package vn.labuong.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
