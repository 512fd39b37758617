/** Letters on their way to a real SMTP server, and what happens when it is not there. */
@NullMarked
package vn.labuong.shared.mail;

import org.jspecify.annotations.NullMarked;
