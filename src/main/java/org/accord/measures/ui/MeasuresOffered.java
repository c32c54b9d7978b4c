package org.accord.measures.ui;

import org.accord.measures.Measures;
import org.accord.shared.ui.Offered;
import org.springframework.stereotype.Component;

/** For people who act for a state, and those who look after the portal. */
@Component
class MeasuresOffered implements Offered {

    private final Measures measures;

    MeasuresOffered(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String view() {
        return "measures";
    }

    @Override
    public boolean isOffered() {
        return measures.areOpen();
    }
}
