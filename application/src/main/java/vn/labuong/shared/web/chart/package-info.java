/** Charts laid out on the server: records of shares and points that {@code shared/charts.html} draws as SVG. */
@NullMarked
package vn.labuong.shared.web.chart;

import org.jspecify.annotations.NullMarked;
