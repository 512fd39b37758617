/** People, what they may do by agency and date, and how they prove who they are. */
@NullMarked
package vn.labuong.organisation.access;

import org.jspecify.annotations.NullMarked;
