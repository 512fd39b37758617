/** The outbox as the administrator sees it. */
@NullMarked
package vn.labuong.shared.mail.web;

import org.jspecify.annotations.NullMarked;
