/** Tests of the pages of reports. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
