package org.accord.storage;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.StringUtils;

/**
 * Decides where the data is: on the server that {@code ACCORD_MONGODB_URI} names, else on the embedded one, which a
 * process with profile {@code worker} looks for instead of starting its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageProperties.class, MongodbProperties.class})
@PropertySource("classpath:org/accord/storage/storage.properties")
class StorageConfiguration {

    private static final String DATABASE = "accord";

    @Bean(destroyMethod = "close")
    @Conditional(OwnServer.class)
    EmbeddedMongo embeddedMongo(StorageProperties properties, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production")) && !properties.allowEmbedded()) {
            throw new StorageRefused(
                    "In production Accord needs a MongoDB server; the embedded one is for demonstration and small use.",
                    "Set ACCORD_MONGODB_URI to your MongoDB replica set, or accept the embedded server with"
                            + " --allow-embedded (accord.storage.allow-embedded=true).",
                    null);
        }
        return EmbeddedMongo.start(properties.data(), properties.minimumFree());
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(
            MongodbProperties mongodb, StorageProperties properties, ObjectProvider<EmbeddedMongo> embedded) {
        ConnectionString connection = new ConnectionString(uri(mongodb, properties, embedded.getIfAvailable()));
        return () -> connection;
    }

    private static String uri(
            MongodbProperties mongodb, StorageProperties properties, @Nullable EmbeddedMongo embedded) {
        if (mongodb.isGiven()) {
            return withDatabase(mongodb.uri().strip());
        }
        return embedded != null
                ? embedded.uri()
                : PortalWait.await(properties.data()).uri();
    }

    /** Adds our database's name to a connection string that names none. */
    static String withDatabase(String uri) {
        if (new ConnectionString(uri).getDatabase() != null) {
            return uri;
        }
        int options = uri.indexOf('?');
        String hosts = StringUtils.trimTrailingCharacter(options < 0 ? uri : uri.substring(0, options), '/');
        return hosts + "/" + DATABASE + (options < 0 ? "" : uri.substring(options));
    }

    @Bean
    @Order
    MongoClientSettingsBuilderCustomizer storageClientSettings(MongodbProperties mongodb) {
        return settings -> {
            settings.uuidRepresentation(UuidRepresentation.STANDARD);
            long patience = mongodb.patience().toMillis();
            settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS));
            if (mongodb.isGiven()) {
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
            }
        };
    }

    @Bean
    Storage storage(MongoDatabaseFactory databases) {
        return new Storage(databases);
    }

    @Bean
    Indexes indexes(MongoDatabaseFactory databases, Storage storage) {
        return new Indexes(databases, storage);
    }

    /** Neither a real server is named nor is this a worker beside a portal. */
    static final class OwnServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return !StringUtils.hasText(environment.getProperty("accord.mongodb.uri"))
                    && !environment.acceptsProfiles(Profiles.of("worker"));
        }
    }
}
