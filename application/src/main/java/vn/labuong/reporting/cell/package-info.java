/** The cells of a report: one answer each, kept with all its versions; of two answers at once none is lost. */
@NullMarked
package vn.labuong.reporting.cell;

import org.jspecify.annotations.NullMarked;
