package vn.labuong.shared.search.embedded;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.storage.DataFolder;

/** The index of the product, in its data folder; opened by whoever asks first, so that it costs no start. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    @Lazy
    SearchIndex searchIndex(DataFolder data) {
        return EmbeddedSearchIndex.open(data.folder("search"), new KeptAnswers());
    }
}
