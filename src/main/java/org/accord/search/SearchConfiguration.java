package org.accord.search;

import java.util.Optional;
import org.accord.register.Register;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the index; indexers and the register are asked for at its first use, not while beans are made. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    LuceneIndex searchIndex(
            SearchProperties properties, ObjectProvider<Indexer> indexers, ObjectProvider<Register> registers) {
        return new LuceneIndex(
                IndexFolder.of(properties.folder()),
                () -> indexers.stream().toList(),
                () -> Optional.ofNullable(registers.getIfAvailable()));
    }
}
