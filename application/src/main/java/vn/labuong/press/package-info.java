/** What outlets publish for syndication, digests and trends of rights themes; never of persons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "plan :: measure", "organisation", "shared"})
package vn.labuong.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
