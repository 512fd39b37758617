package vn.labuong.portal.embed;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbedSettings.class)
class EmbedConfiguration {}
