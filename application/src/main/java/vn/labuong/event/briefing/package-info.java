/** Press briefings: what is said of one, its versions, its way from a draft to held or cancelled, and the quarters. */
@NullMarked
package vn.labuong.event.briefing;

import org.jspecify.annotations.NullMarked;
