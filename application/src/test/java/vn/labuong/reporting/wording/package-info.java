@NullMarked
package vn.labuong.reporting.wording;

import org.jspecify.annotations.NullMarked;
