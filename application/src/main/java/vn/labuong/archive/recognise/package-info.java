/**
 * Pages as words with boxes: recognised from images by Tesseract in child processes, read from and written to ALTO.
 *
 * <p>One engine a process and one thread an engine; pages run side by side. A page that makes the native code crash, run
 * away or take too much memory costs its child process and is reported as a value, the server goes on.
 */
@NullMarked
package vn.labuong.archive.recognise;

import org.jspecify.annotations.NullMarked;
