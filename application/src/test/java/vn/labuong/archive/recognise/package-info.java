@NullMarked
package vn.labuong.archive.recognise;

import org.jspecify.annotations.NullMarked;
