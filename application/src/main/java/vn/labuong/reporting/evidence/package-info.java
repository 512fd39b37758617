/** Files that agencies name as evidence: kept once under their hash, cited by many reports with a page, never deleted. */
@NullMarked
package vn.labuong.reporting.evidence;

import org.jspecify.annotations.NullMarked;
