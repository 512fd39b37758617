/**
 * What stands between a file from outside and the programs that open it: its name, a look at its structure before anything
 * is decoded, and children with limits in which decoders run.
 *
 * <p>The order of calls for a file that came: {@code HostileFileCheck.check} with the name as it came; where it is safe its
 * {@code Facts} go to {@code identify.Identifier}, then to {@code derive.ImageDerivation}; recordings to {@code
 * sound.MediaDerivation}. A package's members come through {@code Zip} as streams, and are stored under ids and checked one
 * by one. Refusals are values with a message key and what it names; none of these classes throws for what a file holds.
 */
@NullMarked
package vn.labuong.archive.guard;

import org.jspecify.annotations.NullMarked;
