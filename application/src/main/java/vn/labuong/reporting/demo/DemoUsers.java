package vn.labuong.reporting.demo;

import vn.labuong.organisation.AgencyId;

/** User names of those who would have done it: the demonstration's accounts, and invented ones for other agencies. */
final class DemoUsers {

    static final String RECEIVER = "demo.programme-officer";

    private DemoUsers() {}

    static String reporter(AgencyId agency) {
        return "demo.reporter" + ending(agency);
    }

    static String approver(AgencyId agency) {
        return "demo.approver" + ending(agency);
    }

    private static String ending(AgencyId agency) {
        String name = agency.value().substring(agency.value().indexOf('.') + 1);
        return switch (name) {
            case "so-vhtt", "so-vhttdl" -> "";
            case "so-tu-phap" -> "-2";
            default -> "." + name;
        };
    }
}
