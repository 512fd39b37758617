/** The pages of reports: what awaits people, the periods, the agencies' reports and what becomes of them. */
@NullMarked
package vn.labuong.reporting.web;

import org.jspecify.annotations.NullMarked;
