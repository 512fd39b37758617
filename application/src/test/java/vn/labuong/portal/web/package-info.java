/** Tests of the pages and files of the portal. */
@NullMarked
package vn.labuong.portal.web;

import org.jspecify.annotations.NullMarked;
