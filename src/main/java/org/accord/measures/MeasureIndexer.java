package org.accord.measures;

import java.util.Optional;
import org.accord.register.Entry;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.springframework.stereotype.Component;

/** What is found about measures, and who recorded those that nobody reviewed yet. */
@Component
class MeasureIndexer implements Indexer {

    private final MeasureStore store;

    MeasureIndexer(MeasureStore store) {
        this.store = store;
    }

    /**
     * A measure as lists have it.
     *
     * @param by who did the newest act: of a measure that waits for its review, who recorded it
     */
    record Indexed(Measure measure, String by) {}

    @Override
    public String kind() {
        return MeasureStore.MEASURE;
    }

    @Override
    public Optional<IndexDocument> document(Entry entry) {
        return entry.state().map(store.measures::read).map(measure -> document(measure, entry));
    }

    private static IndexDocument document(Measure measure, Entry entry) {
        return IndexDocument.summary(new Indexed(measure, entry.actor().value()))
                .filter("state", measure.state().iso2())
                .filter("instrument", measure.instrument())
                .filter("kind", measure.kind().name())
                .filter("standing", measure.standing().name())
                .sort("recorded", measure.recordedOn() + " " + measure.id())
                .text(measure.title(), measure.source(), measure.article())
                .done();
    }
}
