@NullMarked
package vn.labuong.archive.oai;

import org.jspecify.annotations.NullMarked;
