/** What every form of document comes down to: lines and tables of cells, each cell with its place in the file. */
@NullMarked
package vn.labuong.plan.reading.document;

import org.jspecify.annotations.NullMarked;
