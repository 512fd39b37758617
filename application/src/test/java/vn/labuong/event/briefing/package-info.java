/** Tests of press briefings. */
@NullMarked
package vn.labuong.event.briefing;

import org.jspecify.annotations.NullMarked;
