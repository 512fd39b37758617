/** The page on which holidays are entered and withdrawn. */
@NullMarked
package vn.labuong.shared.time.holiday.web;

import org.jspecify.annotations.NullMarked;
