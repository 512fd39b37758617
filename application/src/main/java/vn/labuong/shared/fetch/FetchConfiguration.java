package vn.labuong.shared.fetch;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the settings in, and the names of the network. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchSettings.class)
class FetchConfiguration {

    @Bean
    Resolver fetchResolver() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
