/** How complete and how timely reports are, worked out in one place from the stored answers. */
@NullMarked
package vn.labuong.reporting.standing;

import org.jspecify.annotations.NullMarked;
