@NullMarked
package vn.labuong.organisation.web;

import org.jspecify.annotations.NullMarked;
