/** The log that only grows. */
@NullMarked
package vn.labuong.shared.audit;

import org.jspecify.annotations.NullMarked;
