@NullMarked
package vn.labuong.portal.web;

import org.jspecify.annotations.NullMarked;
