/** Follows duties through mergers and splits, forward and back in time, without losing one. */
@NullMarked
package vn.labuong.organisation.succession;

import org.jspecify.annotations.NullMarked;
