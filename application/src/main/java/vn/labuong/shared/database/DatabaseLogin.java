package vn.labuong.shared.database;

/** An address with the two roles the product uses there. */
record DatabaseLogin(String url, String user, String password, String ownerUser, String ownerPassword) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
