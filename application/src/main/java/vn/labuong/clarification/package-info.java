/** Checkable facts, their evidence and the right of reply. */
@NullMarked
@ApplicationModule(allowedDependencies = {"press", "archive", "organisation", "shared"})
package vn.labuong.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
