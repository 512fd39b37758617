/** Work that nobody waits for: on a timer, and in one process only. */
@NullMarked
package vn.labuong.shared.jobs;

import org.jspecify.annotations.NullMarked;
