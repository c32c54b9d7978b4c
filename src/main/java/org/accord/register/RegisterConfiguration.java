package org.accord.register;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Puts the register together. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    RegisterStore registerStore(MongoDatabaseFactory databases) {
        return new RegisterStore(databases.getMongoDatabase());
    }

    @Bean
    Leaves registerLeaves(RegisterStore store) {
        return new Leaves(store);
    }

    @Bean
    RegisterLog register(
            RegisterStore store,
            Leaves leaves,
            RegisterProperties properties,
            Clock clock,
            ObjectProvider<RegisterListener> listeners) {
        Appender appender = new Appender(store, leaves, new Followers(store), properties);
        return new RegisterLog(store, leaves, appender, properties, clock, listeners);
    }

    @Bean
    KindsOfRecords recordKinds(RegisterStore store, RegisterLog register) {
        return new KindsOfRecords(store, register);
    }

    @Bean
    PublishedCheckpoints checkpoints(
            RegisterStore store, RegisterLog register, Leaves leaves, RegisterProperties properties, Clock clock) {
        return new PublishedCheckpoints(store, register, leaves, properties, clock);
    }

    @Bean
    RegisterExport registerExport(RegisterLog register, PublishedCheckpoints checkpoints) {
        return new RegisterExport(register, checkpoints);
    }

    @Bean
    ProjectionCheck projectionCheck(RegisterStore store, RegisterLog register, Leaves leaves, KindsOfRecords kinds) {
        return new ProjectionCheck(store, register, leaves, kinds);
    }
}
