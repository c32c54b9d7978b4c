package org.accord.requests;

import java.util.UUID;
import org.accord.shared.Identity;

/** Names one job request, for ever; opaque. */
public record RequestId(String value) {

    public RequestId {
        Identity.check(value);
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
