package org.accord.signatories;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.shared.LocalisedText;

/** What two entries of one organisation have in common however they were typed: folded names and domains. */
final class Traits {

    /** Names of the filters they are found by. */
    static final String NAME = "nameKey";

    static final String DOMAIN = "domain";

    /** Mail of these says nothing about an organisation. */
    private static final Set<String> MAIL_FOR_EVERYBODY = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "aol.com",
            "gmx.net",
            "gmx.com",
            "gmx.de",
            "web.de",
            "proton.me",
            "protonmail.com",
            "mail.com",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "126.com",
            "orange.fr",
            "free.fr",
            "laposte.net");

    private Traits() {}

    /** One key for all spellings of each name. */
    static Set<String> names(LocalisedText name) {
        return keys(name.texts().values());
    }

    /** As above, of names in whichever language, former ones too. */
    static Set<String> keys(Collection<String> names) {
        return names.stream()
                .map(SameOrganisation::nameKey)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The host of the website and the domain of the mail address; either may be empty. */
    static Set<String> domains(String website, String email) {
        Set<String> domains = new TreeSet<>();
        host(website).ifPresent(domains::add);
        domain(email.substring(email.lastIndexOf('@') + 1))
                .filter(domain -> !MAIL_FOR_EVERYBODY.contains(domain))
                .ifPresent(domains::add);
        return domains;
    }

    private static Optional<String> host(String website) {
        try {
            return Optional.ofNullable(new URI(website).getHost()).flatMap(Traits::domain);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT);
            return Optional.of(ascii.replaceFirst("^www\\.", "")).filter(domain -> domain.contains("."));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
