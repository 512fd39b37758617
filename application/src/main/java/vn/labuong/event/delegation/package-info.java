/** Requests of foreign delegations and reporters: what was asked, how it stands, and the erasure of who asked. */
@NullMarked
package vn.labuong.event.delegation;

import org.jspecify.annotations.NullMarked;
