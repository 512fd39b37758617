/** The pages of the public site, and what machines ask of it. */
@NullMarked
package vn.labuong.portal.web;

import org.jspecify.annotations.NullMarked;
