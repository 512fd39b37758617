@NullMarked
package vn.labuong.archive.derive;

import org.jspecify.annotations.NullMarked;
