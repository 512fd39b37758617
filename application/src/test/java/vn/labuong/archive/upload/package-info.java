/** Tests of uploads that go on after a broken connection. */
@NullMarked
package vn.labuong.archive.upload;

import org.jspecify.annotations.NullMarked;
