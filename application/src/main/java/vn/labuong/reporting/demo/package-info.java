/** Invented years of reporting for the demonstration. */
@NullMarked
package vn.labuong.reporting.demo;

import org.jspecify.annotations.NullMarked;
