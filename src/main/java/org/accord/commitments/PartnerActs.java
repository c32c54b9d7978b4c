package org.accord.commitments;

import org.accord.approvals.Binding;
import org.accord.shared.OrganisationId;

/** The two acts of a partner that bind it, and the message key of what each means. */
enum PartnerActs {
    CONFIRM("confirm-partnership", "partners.confirm"),
    LEAVE("leave-partnership", "partners.leave");

    private final String kind;
    private final String key;

    PartnerActs(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    Binding of(OrganisationId organisation, Partner partner, long version, String reason) {
        return new Binding(organisation, kind, partner.id(), version, partner.title(), reason.strip());
    }
}
