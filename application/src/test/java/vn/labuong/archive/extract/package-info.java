@NullMarked
package vn.labuong.archive.extract;

import org.jspecify.annotations.NullMarked;
