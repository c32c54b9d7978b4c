package org.accord.shared.web;

import java.util.Set;

/** What kind of page an address leads to: the front page, a list, one thing of a list, a form. */
final class Described {

    private static final String PREFIX = "describe.";
    private static final Set<String> LISTS = Set.of(
            "charters",
            "signatories",
            "commitments",
            "instruments",
            "needs",
            "offers",
            "matching",
            "reports",
            "explore",
            "register",
            "search",
            "verify",
            "apply",
            "privacy",
            "accessibility",
            "glossary");
    private static final Set<String> THINGS = Set.of(
            "charters",
            "signatories",
            "states",
            "commitments",
            "instruments",
            "needs",
            "offers",
            "matching",
            "reports",
            "register");
    private static final Set<String> FORMS = Set.of(
            "apply",
            "verify",
            "first-administrator",
            "invitation",
            "forgotten-password",
            "new-password",
            "unsubscribe",
            "contact-points");

    private Described() {}

    /** Message key of the page's description; its argument is {@code title}. */
    static String key(String path) {
        if (path.equals("/")) {
            return PREFIX + "home";
        }
        String[] parts = path.split("/");
        boolean isThing = parts.length > 2;
        return (isThing ? THINGS : LISTS).contains(parts[1])
                ? PREFIX + parts[1] + (isThing ? ".one" : "")
                : PREFIX + "other";
    }

    static boolean isOfTheRecord(String path) {
        String[] parts = path.split("/");
        return parts.length < 2 || !FORMS.contains(parts[1]);
    }
}
