/** Backup and restore: what is refused, and what is left after a broken run. */
@NullMarked
package vn.labuong.shared.backup;

import org.jspecify.annotations.NullMarked;
