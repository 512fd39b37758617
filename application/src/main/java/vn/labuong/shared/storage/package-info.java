/** The one folder that holds everything the product keeps. */
@NullMarked
package vn.labuong.shared.storage;

import org.jspecify.annotations.NullMarked;
