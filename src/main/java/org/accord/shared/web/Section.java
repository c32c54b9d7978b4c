package org.accord.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the public site, in the order of its navigation; each stands for the addresses below its own. */
public enum Section {
    OVERVIEW("/", List.of()),
    CHARTER("/charters/paris-call", List.of("charters")),
    SIGNATORIES("/signatories", List.of("signatories", "states")),
    COMMITMENTS("/commitments", List.of("commitments")),
    INSTRUMENTS("/instruments", List.of("instruments")),
    CAPACITY("/needs", List.of("needs", "offers", "matching")),
    REPORTS("/reports", List.of("reports", "explore"));

    private final String path;
    private final List<String> roots;

    Section(String path, List<String> roots) {
        this.path = path;
        this.roots = roots;
    }

    /** Where the navigation leads. */
    public String path() {
        return path;
    }

    /** Message key of its name: {@code nav.overview}. */
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /** The section that a path belongs to; empty for search, privacy and the like. */
    public static Optional<Section> of(String path) {
        if (path.equals("/")) {
            return Optional.of(OVERVIEW);
        }
        String root = path.split("/", 3)[1];
        return Arrays.stream(values())
                .filter(section -> section.roots.contains(root))
                .findFirst();
    }
}
