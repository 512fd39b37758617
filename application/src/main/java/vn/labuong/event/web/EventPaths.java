package vn.labuong.event.web;

/** Addresses of briefings and requests, and who works on them. */
final class EventPaths {

    static final String PRESS = "/bao-chi";
    static final String BRIEFINGS = PRESS + "/hop-bao";
    static final String REQUEST = PRESS + "/dang-ky";
    static final String BRIEFING_WORK = "/noi-bo/hop-bao";
    static final String BRIEFING_ONE = BRIEFING_WORK + "/{slug}";
    static final String REQUEST_WORK = "/noi-bo/doan-bao-chi";
    static final String REQUEST_ONE = REQUEST_WORK + "/{id}";

    static final String PRESS_DESK = "hasAnyRole('PRESS_OFFICER', 'PROGRAMME_OFFICER')";

    private EventPaths() {}

    static String briefing(String slug) {
        return BRIEFINGS + "/" + slug;
    }

    static String briefingWork(String slug) {
        return BRIEFING_WORK + "/" + slug;
    }
}
