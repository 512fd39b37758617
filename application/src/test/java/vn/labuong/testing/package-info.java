/** What the tests share: one running product on a real PostgreSQL, a statement counter, a browser. */
@NullMarked
package vn.labuong.testing;

import org.jspecify.annotations.NullMarked;
