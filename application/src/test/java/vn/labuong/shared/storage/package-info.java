@NullMarked
package vn.labuong.shared.storage;

import org.jspecify.annotations.NullMarked;
