/** Tests of requests from abroad. */
@NullMarked
package vn.labuong.event.delegation;

import org.jspecify.annotations.NullMarked;
