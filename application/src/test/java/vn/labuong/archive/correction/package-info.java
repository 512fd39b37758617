@NullMarked
package vn.labuong.archive.correction;

import org.jspecify.annotations.NullMarked;
