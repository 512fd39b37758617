/** The commands that work on reports. */
@NullMarked
package vn.labuong.reporting.cli;

import org.jspecify.annotations.NullMarked;
