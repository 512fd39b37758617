/**
 * What stands between a file from outside and the programs that open it: its name, a look at its structure before anything
 * is decoded, and children with limits in which decoders run.
 */
@NullMarked
package vn.labuong.archive.guard;

import org.jspecify.annotations.NullMarked;
