package org.accord.signatories;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.charters.VersionSignatories;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.springframework.stereotype.Component;

/** Counts the signatures of those that are listed, by the version of the text they are of. */
@Component
class SignedVersions implements VersionSignatories {

    /** Filter of the index. */
    static final String VERSION = "version";

    private static final List<String> STANDS = Arrays.stream(Standing.values())
            .filter(standing -> !standing.hasLeft())
            .map(Standing::name)
            .toList();

    private final SearchIndex index;

    SignedVersions(SearchIndex index) {
        this.index = index;
    }

    /** The signatures of a charter that stand. */
    static IndexQuery standing(String charter) {
        return Signatories.of(charter).where("standing", STANDS);
    }

    @Override
    public Map<Integer, Long> byVersion(String charter, AsOf asOf) {
        Map<Integer, Long> byVersion = new TreeMap<>();
        index.countBy(Signatories.listed(charter).asOf(asOf), VERSION)
                .forEach((version, signed) -> byVersion.put(Integer.valueOf(version), signed));
        return Map.copyOf(byVersion);
    }
}
