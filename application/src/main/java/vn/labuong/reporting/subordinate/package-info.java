/** Adds up and gathers what several agencies said in answer to one question; pure, no statement and no words of its own. */
@NullMarked
package vn.labuong.reporting.subordinate;

import org.jspecify.annotations.NullMarked;
