package vn.labuong.organisation.web;

import java.io.Serializable;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.shared.web.Flash;

/** What became of a change, as the notice that the next page shows. */
final class Revisions {

    private Revisions() {}

    static Flash flash(Revised revised) {
        return revised instanceof Refused refused
                ? Flash.refused(refused.messageKey(), refused.arguments().toArray(Serializable[]::new))
                : Flash.done("organisation.revision.done");
    }
}
