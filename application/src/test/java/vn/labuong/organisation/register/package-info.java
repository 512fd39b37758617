@NullMarked
package vn.labuong.organisation.register;

import org.jspecify.annotations.NullMarked;
