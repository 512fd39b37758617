/** Courses, sessions, attendance and certificates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "plan", "plan :: measure", "organisation", "shared"})
package vn.labuong.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
