package vn.labuong.portal.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Redirects never turn in a circle, never leave the site, never hide a page. */
@ProductTest
class MovedPagesIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    MovedPages moved;

    @Autowired
    JdbcClient jdbc;

    private final String root = "/cu-" + UUID.randomUUID().toString().substring(0, 8);

    private String add(String from, String to) {
        return String.valueOf(moved.add(from, to).problemKey()).replace("portal.moved.problem.", "");
    }

    @Test
    void flattensChainsAndRefusesCircles() {
        assertThat(add(root + "/a", root + "/b")).isEqualTo("null");
        assertThat(add(root + "/b", root + "/c")).isEqualTo("null");
        assertThat(moved.target(root + "/a")).as("in one step").hasValue(root + "/c");
        assertThat(add(root + "/c", root + "/a")).isEqualTo("loop");
        assertThat(add(root + "/c", root + "/c/")).isEqualTo("loop");
        assertThat(add(root + "/a", root + "/d")).isEqualTo("taken");
        moved.moved(root + "/c", root + "/a");
        assertThat(moved.target(root + "/a")).as("something stands there now").isEmpty();
        assertThat(moved.target(root + "/b")).hasValue(root + "/a");
        assertThat(moved.target(root + "/c")).hasValue(root + "/a");
    }

    @Test
    void takesOwnAddressesOnly() {
        assertThat(add("//evil.example", "/quyen")).isEqualTo("from");
        assertThat(add("/", "/quyen")).isEqualTo("from");
        assertThat(add(root, "//evil.example/x")).isEqualTo("to");
        assertThat(add(root, "https://evil.example")).isEqualTo("to");
        assertThat(add(root, "/noi-bo")).isEqualTo("to");
        assertThatThrownBy(() -> jdbc.sql("insert into portal.moved (old_path, new_path, by_hand, added_at, added_by)"
                                + " values (:from, '//evil.example', true, now(), 'x')")
                        .param("from", root)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void leadsFromWhatIsNotThereWithItsQueryForReadersOnly() {
        add(root + "/bài-cũ", "/quyen");
        Visitor reader = new Visitor(port);
        Visitor.Page page = reader.get(root + "/b%C3%A0i-c%C5%A9/?lang=en&q=%C4%91");
        assertThat(page.status()).isEqualTo(301);
        assertThat(page.location()).isEqualTo("/quyen?lang=en&q=%C4%91");
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(reader.postWithoutToken(root + "/b%C3%A0i-c%C5%A9").status()).isNotEqualTo(301);
        assertThat(reader.get(root + "/khac").status()).isEqualTo(404);
    }

    @Test
    void areKeptByEditorsWhoCannotHideAPageNorLeadNowhere() {
        Visitor editor = new Visitor(port);
        editor.signIn("demo.editor", "la-buong-demo");
        String list = "/noi-bo/chuyen-huong";
        editor.get(list);
        assertThat(editor.post(list, "from", "/quyen/tre-em", "to", "/quyen").body())
                .contains("đang có trang");
        assertThat(editor.post(list, "from", "/tu-lieu", "to", "/quyen").status())
                .isEqualTo(422);
        assertThat(editor.post(list, "from", root, "to", "/trang/khong-co").body())
                .contains("không có trang nào");
        assertThat(editor.post(list, "from", root, "to", "/quyen/tre-em").status())
                .isEqualTo(302);
        Visitor reader = new Visitor(port);
        assertThat(reader.get(root).location()).isEqualTo("/quyen/tre-em");
        long id = jdbc.sql("select id from portal.moved where old_path = :path")
                .param("path", root)
                .query(Long.class)
                .single();
        assertThat(editor.get(list).body()).contains(root, "thêm bằng tay");
        assertThat(editor.post(list + "/" + id + "/thoi").status()).isEqualTo(302);
        assertThat(reader.get(root).status()).isEqualTo(404);
        assertThat(editor.get(list).body()).contains("thôi từ");
        moved.retire(id);
        assertThat(jdbc.sql("select action from shared.audit_entry where subject_type = 'moved' and subject_id = :id")
                        .param("id", Long.toString(id))
                        .query(String.class)
                        .list())
                .containsExactly("portal.moved.add", "portal.moved.retire");
    }
}
