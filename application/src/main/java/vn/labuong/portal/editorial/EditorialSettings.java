package vn.labuong.portal.editorial;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the editors work.
 *
 * @param secondPerson whether something goes out only after another account approved that very version;
 *     {@code LABUONG_PORTAL_SECOND_PERSON=false} is for an office of one, and every page concerned says so
 */
@ConfigurationProperties("labuong.portal")
public record EditorialSettings(@DefaultValue("true") boolean secondPerson) {}
