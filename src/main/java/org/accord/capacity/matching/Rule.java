package org.accord.capacity.matching;

import java.util.Collections;
import java.util.List;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;

/** The hard rules: an offer can meet a need when every one of them holds. Message keys {@code matchingRule.<name>}. */
public enum Rule {
    /** The offer covers at least one of the need's themes. */
    THEME {
        @Override
        public boolean admits(Need need, Offer offer) {
            return !Collections.disjoint(need.themes(), offer.themes());
        }

        @Override
        Object question(Need need) {
            return need.themes();
        }
    },
    /** The offer serves the region of the state. */
    REGION {
        @Override
        public boolean admits(Need need, Offer offer) {
            return offer.regions().contains(need.region());
        }

        @Override
        Object question(Need need) {
            return need.region();
        }
    },
    /** The offer serves the income group of the state. */
    INCOME {
        @Override
        public boolean admits(Need need, Offer offer) {
            return offer.incomes().contains(need.income());
        }

        @Override
        Object question(Need need) {
            return need.income();
        }
    },
    /** Both sides share a working language. */
    LANGUAGE {
        @Override
        public boolean admits(Need need, Offer offer) {
            return !Collections.disjoint(need.languages(), offer.languages());
        }

        @Override
        Object question(Need need) {
            return need.languages();
        }
    },
    /** The windows have at least one day in common. */
    WINDOW {
        @Override
        public boolean admits(Need need, Offer offer) {
            return !need.from().isAfter(offer.to()) && !offer.from().isAfter(need.to());
        }

        @Override
        Object question(Need need) {
            return List.of(need.from(), need.to());
        }
    },
    /** Neither side has excluded the other. */
    EXCLUSION {
        @Override
        public boolean admits(Need need, Offer offer) {
            return !need.excluded().contains(offer.donor()) && !offer.excluded().contains(need.recipient());
        }

        @Override
        Object question(Need need) {
            return List.of(need.recipient(), need.excluded());
        }
    },
    /** Nobody meets a need of their own. */
    SELF {
        @Override
        public boolean admits(Need need, Offer offer) {
            return !need.recipient().equals(offer.donor());
        }

        @Override
        Object question(Need need) {
            return need.recipient();
        }
    };

    /** True when the rule lets the offer meet the need. */
    public abstract boolean admits(Need need, Offer offer);

    /** All of the need that the rule looks at: needs with equal questions get equal answers. */
    abstract Object question(Need need);
}
