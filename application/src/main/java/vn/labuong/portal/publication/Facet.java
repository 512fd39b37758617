package vn.labuong.portal.publication;

/** By what the catalogue is narrowed, in the order in which it is offered. */
public enum Facet {
    AUDIENCE("doi-tuong"),
    LANGUAGE("tieng"),
    KIND("loai"),
    YEAR("nam");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    public String messageKey() {
        return "portal.publication.facet." + parameter;
    }
}
