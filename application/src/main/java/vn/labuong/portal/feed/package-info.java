/** What is new, for programs that read it again and again. */
@NullMarked
package vn.labuong.portal.feed;

import org.jspecify.annotations.NullMarked;
