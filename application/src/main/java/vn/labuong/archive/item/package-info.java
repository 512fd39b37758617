/** What is said of an item: values in three languages, dates, places, creators, subjects. */
@NullMarked
package vn.labuong.archive.item;

import org.jspecify.annotations.NullMarked;
