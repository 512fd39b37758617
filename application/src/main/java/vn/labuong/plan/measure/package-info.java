/** The port by which other modules give a plan the figures that they know. */
@NullMarked
@NamedInterface("measure")
package vn.labuong.plan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
