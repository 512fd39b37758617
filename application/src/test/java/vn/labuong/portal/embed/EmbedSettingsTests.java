package vn.labuong.portal.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only portals that somebody listed may frame the blocks, and no entry of the list can say anything else. */
class EmbedSettingsTests {

    @Test
    void letTheListedPortalsFrame() {
        EmbedSettings settings =
                new EmbedSettings(List.of(" https://tri-ton.example.vn:8443 ", "", "https://*.example.vn"));
        assertThat(settings.policy())
                .endsWith("; frame-ancestors 'self' https://tri-ton.example.vn:8443 https://*.example.vn");
        assertThat(new EmbedSettings(List.of()).policy()).endsWith("; frame-ancestors 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https:",
                "data:",
                "'unsafe-inline'",
                "javascript:alert(1)",
                "tri-ton.example.vn",
                "https://a.example.vn; script-src *",
                "https://a.example.vn https://b.example.vn",
                "https://a.example.vn\r\nX-Frame-Options: none",
                "https://a.example.vn/path"
            })
    void refuseWhatIsNoOrigin(String entry) {
        assertThatThrownBy(() -> new EmbedSettings(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entry);
    }
}
