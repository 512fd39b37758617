/** Changes of many items at once: all or none of them, and taken back at once. */
@NullMarked
package vn.labuong.archive.batch;

import org.jspecify.annotations.NullMarked;
