/** What every page shares: language, layout, errors, lists as JSON. */
@NullMarked
package vn.labuong.shared.web;

import org.jspecify.annotations.NullMarked;
