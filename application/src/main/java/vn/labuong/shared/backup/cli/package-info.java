/** Backup and restore on the command line. */
@NullMarked
package vn.labuong.shared.backup.cli;

import org.jspecify.annotations.NullMarked;
