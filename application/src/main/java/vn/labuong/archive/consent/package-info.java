/** People who can be recognised in an item, and what they agreed to (DNH-15, DNH-16). */
@NullMarked
package vn.labuong.archive.consent;

import org.jspecify.annotations.NullMarked;
