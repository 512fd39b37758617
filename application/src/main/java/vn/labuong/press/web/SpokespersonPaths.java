package vn.labuong.press.web;

/** Addresses of the directory, and who keeps it. */
final class SpokespersonPaths {

    static final String PRESS = "/bao-chi";
    static final String PUBLIC = PRESS + "/nguoi-phat-ngon";
    static final String LIST = "/noi-bo/nguoi-phat-ngon";
    static final String ONE = LIST + "/{agency}";

    static final String KEEPERS = "hasAnyRole('PRESS_OFFICER', 'PROGRAMME_OFFICER')";

    private SpokespersonPaths() {}
}
