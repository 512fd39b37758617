/** Pages and API of reporting. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
