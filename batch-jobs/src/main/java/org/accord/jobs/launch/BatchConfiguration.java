package org.accord.jobs.launch;

import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import org.bson.Document;
import org.springframework.batch.core.configuration.support.DefaultBatchConfiguration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.MongoJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.SessionSynchronization;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch on MongoDB: with transactions where the server has them, without on the embedded one.
 *
 * <p>Being a {@link DefaultBatchConfiguration} it takes the place of Spring Boot's, which needs a replica set. Steps get
 * no transaction of the database either way: what they write goes through the features' services, which need none.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/accord/jobs/batch.properties")
class BatchConfiguration extends DefaultBatchConfiguration {

    private final MongoTemplate mongo;
    private final BatchStore store;
    private final boolean transactions;
    private final PlatformTransactionManager transactionManager;

    BatchConfiguration(MongoClient client, MongoDatabaseFactory databases) {
        transactions = hasTransactions(client, databases);
        mongo = new MongoTemplate(databases);
        if (mongo.getConverter() instanceof MappingMongoConverter converter) {
            converter.setMapKeyDotReplacement(".");
        }
        store = new BatchStore(mongo);
        if (transactions) {
            transactionManager = new MongoTransactionManager(databases);
        } else {
            mongo.setSessionSynchronization(SessionSynchronization.NEVER);
            transactionManager = new NoTransactions();
        }
    }

    @Bean
    BatchStore batchStore() {
        return store;
    }

    @Bean
    @Override
    public JobRepository jobRepository() {
        store.prepare();
        MongoJobRepositoryFactoryBean repository = new MongoJobRepositoryFactoryBean();
        repository.setMongoOperations(mongo);
        repository.setTransactionManager(transactionManager);
        repository.setValidateTransactionState(transactions);
        try {
            repository.afterPropertiesSet();
            return repository.getObject();
        } catch (Exception impossible) {
            throw new IllegalStateException("the job repository was given all it needs", impossible);
        }
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactionManager;
    }

    /** Members of a replica set and routers of shards have transactions; the driver asked each server on connecting. */
    private static boolean hasTransactions(MongoClient client, MongoDatabaseFactory databases) {
        databases.getMongoDatabase().runCommand(new Document("ping", 1));
        return client.getClusterDescription().getServerDescriptions().stream()
                .anyMatch(BatchConfiguration::hasTransactions);
    }

    private static boolean hasTransactions(ServerDescription server) {
        return server.isReplicaSetMember() || server.isShardRouter();
    }
}
