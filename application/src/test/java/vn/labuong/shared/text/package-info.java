/** The traps of Vietnamese text, one by one. */
@NullMarked
package vn.labuong.shared.text;

import org.jspecify.annotations.NullMarked;
