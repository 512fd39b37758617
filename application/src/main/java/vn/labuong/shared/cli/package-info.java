/** The command line: verbs, exit statuses and what a terminal is told. */
@NullMarked
package vn.labuong.shared.cli;

import org.jspecify.annotations.NullMarked;
