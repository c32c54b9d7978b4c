package org.accord.signatories;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was given elsewhere, on paper or in a former list, to be put on record by the secretariat.
 *
 * @param name in its authoritative language and others
 * @param website absolute https address, or empty
 * @param signatoryName who authorised it, or empty; never public
 * @param signatoryFunction their function; public
 * @param email how to reach them, or empty; never public
 * @param signedOn null when it counts from now
 * @param reason where the secretariat has it from, 1 to 2,000 characters
 * @param joins the organisation that it is, one that signed another charter; null for one of its own
 */
public record Admission(
        String charter,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        String website,
        String signatoryName,
        String signatoryFunction,
        String email,
        @Nullable LocalDate signedOn,
        String reason,
        @Nullable OrganisationId joins) {

    private static final int ID_BYTES = 10;

    /** Of an organisation of its own. */
    public Admission(
            String charter,
            LocalisedText name,
            OrganisationType type,
            CountryCode country,
            String website,
            String signatoryName,
            String signatoryFunction,
            String email,
            @Nullable LocalDate signedOn,
            String reason) {
        this(charter, name, type, country, website, signatoryName, signatoryFunction, email, signedOn, reason, null);
    }

    /** The same for an organisation that is known. */
    public Admission joining(OrganisationId known) {
        return new Admission(
                charter,
                name,
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                signedOn,
                reason,
                known);
    }

    /**
     * The organisation's id follows from its name and country, unless it joins one that is known: admitting twice admits
     * once. States keep one id for ever.
     */
    public OrganisationId organisation() {
        return Application.organisation(applicationId(), type, country, joins);
    }

    /** The same for every spelling of the name that a reader takes for the same. */
    String applicationId() {
        String what = type == OrganisationType.STATE ? "" : SameOrganisation.nameKey(name.authoritative());
        return "listed-" + digest(String.join("\n", charter, country.iso2(), what));
    }

    /** What the name, and all that was typed beside it, must keep to: the rules of an application. */
    ApplicationDraft draft() {
        return new ApplicationDraft(
                charter,
                name.authoritative(),
                name.original(),
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                "");
    }

    /** Enrolled as it is recorded, so that nobody is asked to decide and no mail goes out. */
    Application application(Instant at) {
        return new Application(
                applicationId(),
                charter,
                name,
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                "",
                at,
                Application.State.ENROLLED,
                reason,
                ApplicantFacts.NONE,
                joins);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
