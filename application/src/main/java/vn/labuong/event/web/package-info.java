/** The pages of press briefings and of requests from abroad. */
@NullMarked
package vn.labuong.event.web;

import org.jspecify.annotations.NullMarked;
