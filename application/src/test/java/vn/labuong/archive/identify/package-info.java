@NullMarked
package vn.labuong.archive.identify;

import org.jspecify.annotations.NullMarked;
