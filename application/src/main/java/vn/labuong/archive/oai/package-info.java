/** Gives what everybody may see to other archives and national databases, by OAI-PMH 2.0. */
@NullMarked
package vn.labuong.archive.oai;

import org.jspecify.annotations.NullMarked;
