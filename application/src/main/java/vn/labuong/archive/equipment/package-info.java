/** Programs and data that a machine may lack: what is there, what is missed without it, what waits for it. */
@NullMarked
package vn.labuong.archive.equipment;

import org.jspecify.annotations.NullMarked;
