/** What helps whoever decides about a report: last year's answers, what stands out, the evidence, what waits next. */
@NullMarked
package vn.labuong.reporting.review;

import org.jspecify.annotations.NullMarked;
