/** Pages of files: their texts, version by version, and the copies made of them. */
@NullMarked
package vn.labuong.archive.page;

import org.jspecify.annotations.NullMarked;
