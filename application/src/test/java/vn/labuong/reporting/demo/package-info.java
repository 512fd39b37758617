/** Tests of the demonstration years. */
@NullMarked
package vn.labuong.reporting.demo;

import org.jspecify.annotations.NullMarked;
