@NullMarked
package vn.labuong.organisation.succession;

import org.jspecify.annotations.NullMarked;
