/** The steps of a report: asked for approval, sent, returned, accepted, opened again; one state machine for all ways. */
@NullMarked
package vn.labuong.reporting.workflow;

import org.jspecify.annotations.NullMarked;
