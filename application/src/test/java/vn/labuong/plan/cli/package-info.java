/** What the verbs of plans print and answer. */
@NullMarked
package vn.labuong.plan.cli;

import org.jspecify.annotations.NullMarked;
