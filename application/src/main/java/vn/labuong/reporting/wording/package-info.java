/** What periods, questions and answers are called, and where their pages are; pages, sheets, letters and documents share it. */
@NullMarked
package vn.labuong.reporting.wording;

import org.jspecify.annotations.NullMarked;
