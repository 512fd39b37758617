/**
 * Backup and restore of one installation: its database in one snapshot and its files in encrypted pieces that several
 * backups share, each checked by hash before it is believed.
 */
@NullMarked
package vn.labuong.shared.backup;

import org.jspecify.annotations.NullMarked;
