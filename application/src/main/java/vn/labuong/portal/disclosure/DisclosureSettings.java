package vn.labuong.portal.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under what terms results are published. No source that we could read names the licence of the province's open data, so what
 * stands here is a proposal that pages and files mark as unconfirmed until somebody confirms it.
 *
 * @param licence address of the licence
 * @param licenceConfirmed whether whoever decides it has decided it: {@code LABUONG_DISCLOSURE_LICENCE_CONFIRMED=true}
 */
@ConfigurationProperties("labuong.disclosure")
public record DisclosureSettings(
        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        String licence,

        @DefaultValue("false") boolean licenceConfirmed) {

    public DisclosureSettings {
        if (!licence.matches("https?://[^\\s<>\"]+")) {
            throw new IllegalArgumentException("labuong.disclosure.licence is no address: " + licence);
        }
    }
}
