/** What the register of agencies promises. */
@NullMarked
package vn.labuong.organisation;

import org.jspecify.annotations.NullMarked;
