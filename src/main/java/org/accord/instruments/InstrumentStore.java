package org.accord.instruments;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where instruments and what is known of them are kept. */
@Component
class InstrumentStore {

    static final String INSTRUMENT = "instrument";
    static final String FACT = "statusfact";

    final Records<Instrument> instruments;
    final Records<StatusFact> facts;

    InstrumentStore(RecordKinds kinds) {
        instruments = kinds.of(INSTRUMENT, "instruments", Instrument.class);
        facts = kinds.of(FACT, "statusfacts", StatusFact.class);
    }
}
