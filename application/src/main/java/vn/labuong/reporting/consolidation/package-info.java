/** From the units' accepted reports to one report of the province: numbers, words, gaps, and where each came from. */
@NullMarked
package vn.labuong.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
