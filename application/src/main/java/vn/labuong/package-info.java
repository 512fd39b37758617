/** Lá Buông: one application, its modules, and the command line that starts it. */
@NullMarked
package vn.labuong;

import org.jspecify.annotations.NullMarked;
