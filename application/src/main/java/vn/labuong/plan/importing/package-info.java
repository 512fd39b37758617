/** From the document that was read to the running plan: draft, preview, decisions, difference, import. */
@NullMarked
package vn.labuong.plan.importing;

import org.jspecify.annotations.NullMarked;
