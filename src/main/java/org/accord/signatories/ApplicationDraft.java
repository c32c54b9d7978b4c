package org.accord.signatories;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.accord.shared.CountryCode;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.PrivateHost;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant types.
 *
 * @param name up to 300 characters, any script
 * @param language the language the name is written in
 * @param website absolute https address, or empty
 * @param signatoryName who authorises the endorsement; never public
 * @param signatoryFunction their function; public
 * @param email how to reach the applicant; never public
 * @param statement why the organisation signs, up to 2,000 characters
 * @param facts what else may be said of the organisation
 */
public record ApplicationDraft(
        String charter,
        String name,
        Language language,
        @Nullable OrganisationType type,
        @Nullable CountryCode country,
        String website,
        String signatoryName,
        String signatoryFunction,
        String email,
        String statement,
        ApplicantFacts facts) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}\\.[^\\s@<>\".]{2,63}");

    /** With nothing added about the organisation. */
    public ApplicationDraft(
            String charter,
            String name,
            Language language,
            @Nullable OrganisationType type,
            @Nullable CountryCode country,
            String website,
            String signatoryName,
            String signatoryFunction,
            String email,
            String statement) {
        this(
                charter,
                name,
                language,
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                statement,
                ApplicantFacts.NONE);
    }

    /** Throws {@link SignatoryProblem.Invalid} naming every field that is wrong. */
    ApplicationDraft checked() {
        FieldCheck check = new FieldCheck()
                .text("name", name, 300)
                .name("name", name, 300)
                .given("type", type)
                .given("country", country)
                .optionalText("website", website, 300)
                .that("website", website.isBlank() || isHttps(website), "website")
                .that("website", !PrivateHost.isIn(website), "website.private")
                .text("signatoryName", signatoryName, 200)
                .text("signatoryFunction", signatoryFunction, 200)
                .text("email", email, 254)
                .that("email", isEmail(email), "email")
                .optionalText("statement", statement, 2_000);
        facts.check(check, type);
        check.orThrow(SignatoryProblem.Invalid::new);
        return this;
    }

    static boolean isEmail(String typed) {
        return EMAIL.matcher(typed).matches();
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
