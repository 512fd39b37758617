package vn.labuong.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;

@ProductTest
class DatabaseIntegrationTests {

    @Autowired
    JdbcClient database;

    @Test
    void keepsWhatIsCommittedAlsoThroughAPowerCut() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void worksAsARoleThatOwnsNothing() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("labuong_app");
        assertThatThrownBy(() -> database.sql("create table stray (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void countsTextInUtf8WhateverTheMachineSays() {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(database.sql("select length('ស្ត្រី')").query(Integer.class).single())
                .isEqualTo(6);
    }

    private String setting(String name) {
        return database.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
