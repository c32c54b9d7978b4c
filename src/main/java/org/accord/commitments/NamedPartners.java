package org.accord.commitments;

import java.util.List;
import org.accord.signatories.SignatorySummary;

/**
 * What was found of names that somebody pasted.
 *
 * @param found each once, in the order they were named
 * @param unknown names that no signatory of the charter bears, each once
 */
public record NamedPartners(List<SignatorySummary> found, List<String> unknown) {
    public NamedPartners {
        found = List.copyOf(found);
        unknown = List.copyOf(unknown);
    }
}
