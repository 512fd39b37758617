@NullMarked
package vn.labuong;

import org.jspecify.annotations.NullMarked;
