/** Pages and the interface for programs. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
