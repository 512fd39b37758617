/** The verbs of the launcher that concern plans. */
@NullMarked
package vn.labuong.plan.cli;

import org.jspecify.annotations.NullMarked;
