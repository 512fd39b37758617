/** What the index answers, and what it never tells. */
@NullMarked
package vn.labuong.shared.search;

import org.jspecify.annotations.NullMarked;
