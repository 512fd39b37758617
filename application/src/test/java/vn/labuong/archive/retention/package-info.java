@NullMarked
package vn.labuong.archive.retention;

import org.jspecify.annotations.NullMarked;
