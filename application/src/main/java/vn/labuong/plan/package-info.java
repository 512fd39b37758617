/** Plans, their tasks and indicators, who is responsible on which date, and the reading of the issued document. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "shared"})
package vn.labuong.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
