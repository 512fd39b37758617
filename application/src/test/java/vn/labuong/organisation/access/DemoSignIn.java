package vn.labuong.organisation.access;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import vn.labuong.organisation.DemoAccounts;
import vn.labuong.organisation.Role;

/** A demonstration account as the session holds it, for tests that call pages without the sign-in form. */
@TestComponent
public class DemoSignIn {

    private final Accounts accounts;
    private final DemoAccounts demo;

    DemoSignIn(Accounts accounts, DemoAccounts demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    public Authentication as(Role role) {
        String username = demo.list().stream()
                .filter(login -> login.role() == role)
                .findFirst()
                .orElseThrow()
                .username();
        Account account = accounts.findByUsername(username).orElseThrow();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.person(), account.credentials()), null, List.of());
    }
}
