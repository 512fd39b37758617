/** Tests of the pages of briefings and requests. */
@NullMarked
package vn.labuong.event.web;

import org.jspecify.annotations.NullMarked;
