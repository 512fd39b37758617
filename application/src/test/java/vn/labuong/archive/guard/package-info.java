@NullMarked
package vn.labuong.archive.guard;

import org.jspecify.annotations.NullMarked;
