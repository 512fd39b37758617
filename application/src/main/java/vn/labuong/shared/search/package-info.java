/**
 * Search for every module: what is written into an index and asked of it, whatever the engine. The engine sees nothing but
 * the tokens of {@link vn.labuong.shared.text.SearchTokens}.
 */
@NullMarked
package vn.labuong.shared.search;

import org.jspecify.annotations.NullMarked;
