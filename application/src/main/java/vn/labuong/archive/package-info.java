/** Items that are digitised, described, kept and found again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan :: measure", "organisation", "shared"})
package vn.labuong.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
