/** Topics of human rights as the public looks for them: what each right is in plain words, and what belongs to it. */
@NullMarked
package vn.labuong.portal.rights;

import org.jspecify.annotations.NullMarked;
