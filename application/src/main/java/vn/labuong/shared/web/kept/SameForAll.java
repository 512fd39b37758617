package vn.labuong.shared.web.kept;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page of text that everybody who is not signed in sees alike in one language and theme, and whose reading changes
 * nothing: it may be kept for some seconds. Not for files, which are kept in memory whole, nor for pages that count readers.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForAll {}
