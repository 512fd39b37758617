/** The audit log as a page and as a table to take away. */
@NullMarked
package vn.labuong.shared.audit.web;

import org.jspecify.annotations.NullMarked;
