package org.accord.charters;

import java.util.Map;
import org.accord.shared.AsOf;

/** Tells how many signatures of each version stand; signatories know. */
public interface VersionSignatories {

    /** Signatures that stand at that moment, by version of the text; a version that nobody signed is left out. */
    Map<Integer, Long> byVersion(String charter, AsOf asOf);
}
