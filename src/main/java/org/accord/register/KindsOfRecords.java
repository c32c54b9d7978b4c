package org.accord.register;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** All kinds of records in this process, and their projections. */
final class KindsOfRecords implements RecordKinds, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KindsOfRecords.class);

    private final RegisterStore store;
    private final RegisterLog register;
    private final List<Projection> projections = new CopyOnWriteArrayList<>();

    KindsOfRecords(RegisterStore store, RegisterLog register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public <T> Records<T> of(String kind, String collection, Class<T> type) {
        if (projections.stream()
                .anyMatch(
                        known -> known.kind().equals(kind) || known.collection().equals(collection))) {
            throw new IllegalStateException("opened twice: " + kind + ", " + collection);
        }
        Projection projection = new Projection(kind, collection, store);
        projections.add(projection);
        register.follow(projection);
        return new RecordsOfKind<>(projection, register, type);
    }

    List<Projection> projections() {
        return projections;
    }

    @Override
    public void destroy() {
        for (Projection projection : projections) {
            try {
                projection.mark();
            } catch (MongoException | IllegalStateException e) {
                LOG.info("{} reads up to 200 acts again at the next start", projection.collection());
                return;
            }
        }
    }
}
