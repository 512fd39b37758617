/** Items and their pages in the search index, and the search that asks the rule of access once more. */
@NullMarked
package vn.labuong.archive.search;

import org.jspecify.annotations.NullMarked;
