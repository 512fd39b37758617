/** What was done to items and files, in the words of PREMIS. */
@NullMarked
package vn.labuong.archive.event;

import org.jspecify.annotations.NullMarked;
