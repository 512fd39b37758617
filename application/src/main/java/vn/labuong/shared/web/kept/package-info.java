/**
 * Public pages that are the same for every reader, kept for some seconds once they are worked out, and forgotten as soon as
 * anything is changed.
 */
@NullMarked
package vn.labuong.shared.web.kept;

import org.jspecify.annotations.NullMarked;
