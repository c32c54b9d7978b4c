package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A request to sign a charter, on its way through the secretariat. Never public: it holds personal data.
 *
 * @param reason of the decision, empty before it
 * @param facts what else was said of the organisation; none in applications from before it was asked
 * @param joins the organisation that it turned out to be when it was accepted, one that signed another charter; null for
 *     one of its own
 */
public record Application(
        String id,
        String charter,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        String website,
        String signatoryName,
        String signatoryFunction,
        String email,
        String statement,
        Instant submittedAt,
        State state,
        String reason,
        ApplicantFacts facts,
        @Nullable OrganisationId joins) {

    public Application(
            String id,
            String charter,
            LocalisedText name,
            OrganisationType type,
            CountryCode country,
            String website,
            String signatoryName,
            String signatoryFunction,
            String email,
            String statement,
            Instant submittedAt,
            State state,
            String reason,
            @Nullable ApplicantFacts facts,
            @Nullable OrganisationId joins) {
        this.id = id;
        this.charter = charter;
        this.name = name;
        this.type = type;
        this.country = country;
        this.website = website;
        this.signatoryName = signatoryName;
        this.signatoryFunction = signatoryFunction;
        this.email = email;
        this.statement = statement;
        this.submittedAt = submittedAt;
        this.state = state;
        this.reason = reason;
        this.facts = facts == null ? ApplicantFacts.NONE : facts;
        this.joins = joins;
    }

    /** Of an organisation of its own. */
    Application(
            String id,
            String charter,
            LocalisedText name,
            OrganisationType type,
            CountryCode country,
            String website,
            String signatoryName,
            String signatoryFunction,
            String email,
            String statement,
            Instant submittedAt,
            State state,
            String reason,
            ApplicantFacts facts) {
        this(
                id,
                charter,
                name,
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                statement,
                submittedAt,
                state,
                reason,
                facts,
                null);
    }

    /** Where an application stands; message keys {@code applicationState.<name>}. */
    public enum State {
        SUBMITTED,
        /** Decided; organisation and endorsement are being recorded. */
        ACCEPTED,
        /** Organisation and endorsement stand in the register. */
        ENROLLED,
        REFUSED,
        /** By the applicant, before it was decided. */
        TAKEN_BACK
    }

    static Application of(String id, ApplicationDraft draft, Instant at) {
        ApplicationDraft sound = draft.checked();
        OrganisationType type = sound.type();
        CountryCode country = sound.country();
        if (type == null || country == null) {
            throw new IllegalStateException("checked in the draft");
        }
        return new Application(
                id,
                sound.charter(),
                LocalisedText.of(sound.language(), sound.name().strip()),
                type,
                country,
                sound.website().strip(),
                sound.signatoryName().strip(),
                sound.signatoryFunction().strip(),
                sound.email().strip(),
                sound.statement().strip(),
                at,
                State.SUBMITTED,
                "",
                sound.facts().withoutBlanks());
    }

    /**
     * The organisation's id follows from the application's, unless it joins one that is known: enrolling twice enrols once.
     * States keep one id for ever.
     */
    public OrganisationId organisation() {
        return organisation(id, type, country, joins);
    }

    static OrganisationId organisation(
            String id, OrganisationType type, CountryCode country, @Nullable OrganisationId joins) {
        if (joins != null) {
            return joins;
        }
        return type == OrganisationType.STATE ? stateId(country) : new OrganisationId(id);
    }

    static OrganisationId stateId(CountryCode country) {
        return new OrganisationId("state-" + country.slug());
    }

    /** True when it was made under this name, in whichever of its languages. */
    public boolean isMadeAs(LocalisedText recorded) {
        return recorded.texts().containsValue(name.authoritative());
    }

    /** True until it is decided. */
    public boolean isOpen() {
        return state == State.SUBMITTED;
    }

    /** Throws {@link SignatoryProblem.NotInState} once it is decided. */
    void whileOpen() {
        if (!isOpen()) {
            throw new SignatoryProblem.NotInState(id, state.name());
        }
    }

    Application accept(String why, @Nullable OrganisationId known) {
        return from(State.SUBMITTED, State.ACCEPTED, why, known);
    }

    Application refuse(String why) {
        return from(State.SUBMITTED, State.REFUSED, why, null);
    }

    Application takeBack() {
        return from(State.SUBMITTED, State.TAKEN_BACK, "", null);
    }

    Application enrol() {
        return from(State.ACCEPTED, State.ENROLLED, reason, joins);
    }

    /** Back into the queue, undecided: another application signed first. */
    Application putBack() {
        return from(State.ACCEPTED, State.SUBMITTED, "", null);
    }

    private Application from(State expected, State next, String why, @Nullable OrganisationId known) {
        if (state != expected) {
            throw new SignatoryProblem.NotInState(id, state.name());
        }
        return new Application(
                id,
                charter,
                name,
                type,
                country,
                website,
                signatoryName,
                signatoryFunction,
                email,
                statement,
                submittedAt,
                next,
                why,
                facts,
                known);
    }
}
