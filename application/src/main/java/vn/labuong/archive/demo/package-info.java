/**
 * The demonstration archive: a folder made from the words and the plan in {@code archive/demo}, which then comes in by
 * the same door as any folder. Nobody in it is real and no figure in it is one.
 */
@NullMarked
package vn.labuong.archive.demo;

import org.jspecify.annotations.NullMarked;
