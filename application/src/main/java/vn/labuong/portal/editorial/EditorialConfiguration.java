package vn.labuong.portal.editorial;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditorialSettings.class)
class EditorialConfiguration {}
