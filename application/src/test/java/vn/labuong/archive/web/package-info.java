/** Tests of the screens of the archive. */
@NullMarked
package vn.labuong.archive.web;

import org.jspecify.annotations.NullMarked;
