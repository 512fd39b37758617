/** The register on the screen: list, agency page, reorganisation, corrections, and the list as JSON and CSV. */
@NullMarked
package vn.labuong.organisation.web;

import org.jspecify.annotations.NullMarked;
