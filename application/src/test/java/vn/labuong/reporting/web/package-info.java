/** The pages of reporting, over HTTP and in a browser. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
