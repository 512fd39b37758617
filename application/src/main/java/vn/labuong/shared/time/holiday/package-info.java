/** Which days people work. Entered by people: it moves reminders, never a deadline. */
@NullMarked
package vn.labuong.shared.time.holiday;

import org.jspecify.annotations.NullMarked;
