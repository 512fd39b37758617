/** Signing in, one's own account, and the pages where people and their roles are kept. */
@NullMarked
package vn.labuong.organisation.access.web;

import org.jspecify.annotations.NullMarked;
