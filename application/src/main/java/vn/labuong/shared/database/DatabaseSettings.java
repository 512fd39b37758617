package vn.labuong.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is. Without {@code url} the product starts its own PostgreSQL in the data folder.
 *
 * @param url JDBC address of an external PostgreSQL ({@code LABUONG_DB_URL})
 * @param user the role the running product uses: reads, adds and changes, never deletes
 * @param ownerUser the role that owns the tables and migrates them; the same as {@code user} where it is not given
 */
@ConfigurationProperties("labuong.db")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword) {

    boolean isExternal() {
        return url != null && !url.isBlank();
    }

    DatabaseLogin external() {
        String address = url == null ? "" : url;
        String name = user == null ? "labuong_app" : user;
        String secret = password == null ? "" : password;
        return new DatabaseLogin(
                address,
                name,
                secret,
                ownerUser == null ? name : ownerUser,
                ownerPassword == null ? secret : ownerPassword);
    }
}
