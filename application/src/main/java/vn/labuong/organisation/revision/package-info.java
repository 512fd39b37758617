/** Changes to the register by people: corrections and reorganisations, each with a reason, each reversible, none erasing. */
@NullMarked
package vn.labuong.organisation.revision;

import org.jspecify.annotations.NullMarked;
