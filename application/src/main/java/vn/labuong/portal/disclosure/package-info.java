/** Results of the programme by year, as tables, files and a catalogue of data sets. */
@NullMarked
package vn.labuong.portal.disclosure;

import org.jspecify.annotations.NullMarked;
