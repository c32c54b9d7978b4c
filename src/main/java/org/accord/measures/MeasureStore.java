package org.accord.measures;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where national measures are kept. */
@Component
class MeasureStore {

    static final String MEASURE = "measure";

    final Records<Measure> measures;

    MeasureStore(RecordKinds kinds) {
        measures = kinds.of(MEASURE, "measures", Measure.class);
    }
}
