package org.accord.imports;

import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By what imports are found. */
@Configuration(proxyBeanMethods = false)
class ImportIndexers {

    @Bean
    Indexer importIndexer(ImportStore store) {
        return RecordIndexer.of(store.imports, ImportIndexers::document);
    }

    private static IndexDocument document(Import read) {
        return IndexDocument.summary(read)
                .filter("state", read.state().name())
                .filter("charter", read.charter())
                .filter("kind", read.kind().name())
                .sort("read", read.readAt().toString())
                .text(read.file(), read.reason())
                .done();
    }
}
