/** Where a person can turn: help lines as dated entries that people keep. */
@NullMarked
package vn.labuong.portal.help;

import org.jspecify.annotations.NullMarked;
