package vn.labuong.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.labuong.shared.storage.DataFolder;

/** The data folder, the database in it or elsewhere, and the two roles: one migrates, the other works. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The launcher brings the folder it has taken; a test takes its own. */
    @Bean
    @ConditionalOnMissingBean
    DataFolder dataFolder(@Value("${labuong.data:data}") Path path) {
        return DataFolder.take(path);
    }

    @Bean
    @ConditionalOnExpression("'${labuong.db.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DataFolder data) {
        return EmbeddedDatabase.start(data);
    }

    @Bean
    DatabaseLogin databaseLogin(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        return settings.isExternal()
                ? settings.external()
                : embedded.getObject().login();
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseLogin login) {
        return pool("labuong", 10, login);
    }

    /** Of the queue alone, which asks for work all the time: it must neither wait for pages nor make them wait. */
    @Bean(defaultCandidate = false)
    @QueueDataSource
    DataSource queueDataSource(DatabaseLogin login) {
        return pool("queue", 3, login);
    }

    private static DataSource pool(String name, int size, DatabaseLogin login) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseLogin login) {
        return new DriverManagerDataSource(login.url(), login.ownerUser(), login.ownerPassword());
    }

    /** Migrations grant to the working role by this placeholder, so that an external database may name it otherwise. */
    @Bean
    FlywayConfigurationCustomizer appRole(DatabaseLogin login) {
        return configuration -> configuration.placeholders(Map.of("appRole", login.user()));
    }
}
