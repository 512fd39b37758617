/** The consolidated report as files. */
@NullMarked
package vn.labuong.reporting.consolidation.document;

import org.jspecify.annotations.NullMarked;
