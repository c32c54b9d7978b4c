package org.accord.signatories;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.search.Folding;
import org.accord.shared.LocalisedText;

/** What two entries of one organisation have in common however they were typed: folded names and domains. */
final class Traits {

    /** Names of the filters they are found by. */
    static final String NAME = "nameKey";

    /** Without the legal form: alike, and not yet the same. */
    static final String CORE = "nameCore";

    static final String DOMAIN = "domain";

    private static final Pattern ASIDE = Pattern.compile("[(（\\[][^)）\\]]*[)）\\]]");

    /** The full stop within an abbreviation such as S.A. or e. V. */
    private static final Pattern STOP_WITHIN = Pattern.compile("(?U)(?<=\\b\\p{L})[./]\\s?(?=\\p{L}\\b)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CHINESE_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司)$");

    /** Folded, and without what stands between their letters. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "ao",
            "aps",
            "as",
            "asa",
            "asbl",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "cv",
            "doo",
            "ev",
            "gmbh",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "ltda",
            "mbh",
            "nv",
            "oao",
            "ohg",
            "ooo",
            "oy",
            "oyj",
            "pao",
            "plc",
            "pte",
            "pty",
            "pvt",
            "sa",
            "saas",
            "sab",
            "sarl",
            "sas",
            "se",
            "sl",
            "spa",
            "srl",
            "sro",
            "ug",
            "zao",
            "zoo",
            "ооо",
            "оао",
            "зао",
            "пао",
            "ао",
            "شمم",
            "شمل");

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

    /** One key for each name without its legal form and what stands in brackets, where anything else is left of it. */
    static Set<String> cores(Collection<String> names) {
        return names.stream()
                .map(Traits::core)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String core(String name) {
        String plain = STOP_WITHIN.matcher(ASIDE.matcher(name).replaceAll(" ")).replaceAll("");
        String core = BETWEEN_WORDS
                .splitAsStream(Folding.search(plain))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        String key = SameOrganisation.nameKey(CHINESE_FORM.matcher(core).replaceAll(""));
        return key.isEmpty() ? SameOrganisation.nameKey(name) : key;
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
