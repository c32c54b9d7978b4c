package org.accord;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves the rooms that serve people out of a worker: public pages, views, and the frame around them. */
final class WorkerScan extends TypeExcludeFilter
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SERVES_PEOPLE = "org\\.accord\\.(shell|[a-z]+\\.(web|ui))\\.[^.]+";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("worker"))) {
            context.getBeanFactory().registerSingleton(WorkerScan.class.getName(), this);
        }
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getClassMetadata().getClassName().matches(SERVES_PEOPLE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkerScan;
    }

    @Override
    public int hashCode() {
        return WorkerScan.class.hashCode();
    }
}
