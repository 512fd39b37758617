/** What a file is, in the words of PRONOM, the archives' register of formats, and whether it carries a virus. */
@NullMarked
package vn.labuong.archive.identify;

import org.jspecify.annotations.NullMarked;
