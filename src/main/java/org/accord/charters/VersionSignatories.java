package org.accord.charters;

import java.util.Map;
import org.accord.shared.AsOf;

/** Tells how many signatories of each version there are; signatories know. */
public interface VersionSignatories {

    /** Signatories that are listed at that moment, by version of the text; a version that nobody signed is left out. */
    Map<Integer, Long> byVersion(String charter, AsOf asOf);
}
