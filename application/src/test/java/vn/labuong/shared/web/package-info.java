/** Tests of what every page shares. */
@NullMarked
package vn.labuong.shared.web;

import org.jspecify.annotations.NullMarked;
