/** The archive on the command line. */
@NullMarked
package vn.labuong.archive.cli;

import org.jspecify.annotations.NullMarked;
