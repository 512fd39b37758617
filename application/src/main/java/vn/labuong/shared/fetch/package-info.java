/**
 * The one way in which the product asks other sites for anything: it never reaches into the network that it stands in, and
 * whoever answers can keep it neither long nor busy.
 */
@NullMarked
package vn.labuong.shared.fetch;

import org.jspecify.annotations.NullMarked;
