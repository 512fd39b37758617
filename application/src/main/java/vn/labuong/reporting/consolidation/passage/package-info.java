/** The consolidated report as text: what is written from the answers, and what a person wrote in its place. */
@NullMarked
package vn.labuong.reporting.consolidation.passage;

import org.jspecify.annotations.NullMarked;
