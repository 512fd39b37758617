/** The pages about reports. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
