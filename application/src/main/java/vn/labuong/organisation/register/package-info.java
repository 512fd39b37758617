/** The register itself: its shipped files, its tables, and the immutable picture of it that answers every question. */
@NullMarked
package vn.labuong.organisation.register;

import org.jspecify.annotations.NullMarked;
