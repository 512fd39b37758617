/** Who may do what, and proving who one is. */
@NullMarked
package vn.labuong.organisation.access;

import org.jspecify.annotations.NullMarked;
