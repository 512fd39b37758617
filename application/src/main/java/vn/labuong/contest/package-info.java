/** Calls, entries, blind judging and awards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "plan :: measure", "organisation", "shared"})
package vn.labuong.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
