/** Tests of the demonstration archive. */
@NullMarked
package vn.labuong.archive.demo;

import org.jspecify.annotations.NullMarked;
