package vn.labuong.organisation;

import java.util.List;

/** The accounts that exist only in demo mode, for the console and the sign-in page to print. */
public interface DemoAccounts {

    /** One for each role, in the order of the roles, then those of a second agency; empty outside demo mode. */
    List<Login> list();

    /**
     * What to type.
     *
     * @param password in clear: it protects nothing, and is refused outside demo mode
     * @param agency official name of the agency where they work today
     */
    record Login(String username, String password, Role role, String agency) {}
}
