package vn.labuong.organisation.access.web;

import vn.labuong.organisation.access.Outcome;
import vn.labuong.shared.web.Flash;

/** A refused change as the notice that the page shows. */
final class Refusals {

    private Refusals() {}

    static Flash of(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? Flash.refused(refused.messageKey())
                : Flash.done("organisation.access.done");
    }
}
