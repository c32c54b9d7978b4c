package org.accord.shared;

import java.util.UUID;

/** Names one organisation, for ever; opaque. Renaming or merging never changes it. */
public record OrganisationId(String value) {

    public OrganisationId {
        Identity.check(value);
    }

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
