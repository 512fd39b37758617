@NullMarked
package vn.labuong.archive.sound;

import org.jspecify.annotations.NullMarked;
