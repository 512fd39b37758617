/** The search index in the data folder, made with Lucene; nothing of Lucene is seen outside. */
@NullMarked
package vn.labuong.shared.search.embedded;

import org.jspecify.annotations.NullMarked;
