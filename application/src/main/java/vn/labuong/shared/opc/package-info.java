/** Careful reading of Office packages (ECMA-376 part 2) that come from outside: their parts and the XML in them. */
@NullMarked
package vn.labuong.shared.opc;

import org.jspecify.annotations.NullMarked;
