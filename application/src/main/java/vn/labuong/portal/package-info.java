/** The public site: search, collections, exhibitions and disclosure. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "clarification",
            "contest",
            "press",
            "event",
            "production",
            "training",
            "archive",
            "plan",
            "plan :: measure",
            "organisation",
            "shared"
        })
package vn.labuong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
