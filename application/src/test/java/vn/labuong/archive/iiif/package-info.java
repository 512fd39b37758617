@NullMarked
package vn.labuong.archive.iiif;

import org.jspecify.annotations.NullMarked;
