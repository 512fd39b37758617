@NullMarked
package vn.labuong.archive.term;

import org.jspecify.annotations.NullMarked;
