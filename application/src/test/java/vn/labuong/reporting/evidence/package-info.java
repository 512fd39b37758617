/** Tests of evidence: hostile names, whole files, no file twice. */
@NullMarked
package vn.labuong.reporting.evidence;

import org.jspecify.annotations.NullMarked;
