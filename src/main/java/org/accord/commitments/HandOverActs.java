package org.accord.commitments;

import org.accord.approvals.Binding;
import org.accord.approvals.Content;
import org.accord.shared.OrganisationId;

/** The two acts of a hand-over that bind an organisation, and the message key of what each means. */
enum HandOverActs {
    OFFER("offer-commitment", "handOver.offer"),
    ACCEPT("take-over-commitment", "handOver.accept");

    private final String kind;
    private final String key;

    HandOverActs(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    Binding of(OrganisationId organisation, String commitment, long version, String title, HandOverWords words) {
        return new Binding(organisation, kind, commitment, version, title, Content.of(words));
    }
}
