/** Tests of the charts laid out on the server. */
@NullMarked
package vn.labuong.shared.web.chart;

import org.jspecify.annotations.NullMarked;
