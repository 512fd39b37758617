/** The programme that the product ships as data files, read and checked before anything else sees it. */
@NullMarked
package vn.labuong.plan.programme;

import org.jspecify.annotations.NullMarked;
