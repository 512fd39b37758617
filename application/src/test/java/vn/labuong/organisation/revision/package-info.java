@NullMarked
package vn.labuong.organisation.revision;

import org.jspecify.annotations.NullMarked;
