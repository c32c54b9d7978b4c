package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.Lookalike.Likeness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation signs once, and no application lets a stranger act for one that signed. */
@PortalTest
class SigningOnceTests {

    private static final String CHARTER = Charters.PARIS_CALL;
    private static final Actor COORDINATOR =
            new Actor(new UserId("signing-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @Autowired
    private Signatories signatories;

    @Autowired
    private SignatoryStore store;

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void anOpenCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(CHARTER).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @Test
    void aStateThatSignedCannotApply() {
        accept(applied("Ministry", OrganisationType.STATE, "LU", "", "a@one.example"));

        assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class)
                .isThrownBy(() -> applied("Cabinet", OrganisationType.STATE, "LU", "", "b@two.example"))
                .satisfies(refused -> {
                    assertThat(refused.faults()).containsKey("country");
                    assertThat(refused.organisation().slug()).isEqualTo("lu");
                });
    }

    @Test
    void anOrganisationThatSignedCannotApplyUnderAnotherSpellingOfItsName() {
        String mark = Identity.random();
        accept(applied("Câbles Réunis " + mark, OrganisationType.COMPANY, "BE", "", "a@one.example"));

        assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class)
                .isThrownBy(
                        () -> applied("CABLES REUNIS – " + mark, OrganisationType.COMPANY, "BE", "", "b@two.example"))
                .satisfies(refused -> assertThat(refused.faults()).containsKey("name"));
        assertThat(applied("CABLES REUNIS " + mark, OrganisationType.COMPANY, "FR", "", "b@two.example"))
                .isNotEmpty();
    }

    @Test
    void theLaterOfTwoApplicationsIsNotAcceptedAndShowsTheSignature() {
        String one = applied("Ministry", OrganisationType.STATE, "MC", "", "a@one.example");
        String other = applied("Cabinet", OrganisationType.STATE, "MC", "", "b@two.example");
        accept(one);

        assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class).isThrownBy(() -> accept(other));

        assertThat(state(other)).isEqualTo(Application.State.SUBMITTED);
        assertThat(alike(other)).first().extracting(Lookalike::likeness).isEqualTo(Likeness.SAME);
        assertThat(alike(one)).extracting(Lookalike::likeness).doesNotContain(Likeness.SAME);
    }

    @Test
    void whatWasAcceptedHalfWayGoesBackIntoTheQueueWhenAnotherSigned() {
        String one = applied("Ministry", OrganisationType.STATE, "AD", "", "a@one.example");
        String other = applied("Cabinet", OrganisationType.STATE, "AD", "", "b@two.example");
        acceptedOnly(other);
        accept(one);

        enrolment.finishWhatWasLeftHalfWay();

        assertThat(state(other)).isEqualTo(Application.State.SUBMITTED);
        assertThat(state(one)).isEqualTo(Application.State.ENROLLED);
    }

    @Test
    void whatWasAcceptedHalfWayIsFinishedWhenNobodyElseSigned() {
        String one = applied("Ministry", OrganisationType.STATE, "SM", "", "a@one.example");
        acceptedOnly(one);

        enrolment.finishWhatWasLeftHalfWay();

        assertThat(state(one)).isEqualTo(Application.State.ENROLLED);
    }

    @Test
    void whoWithdrewMaySignAgain() {
        String one = applied("Ministry", OrganisationType.STATE, "LI", "", "a@one.example");
        Endorsement first = accept(one);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> signatories.withdraw(CHARTER, first.organisation().id()));

        accept(applied("Ministry", OrganisationType.STATE, "LI", "", "a@one.example"));

        assertThat(signatories.endorsement(CHARTER, first.organisation().id(), AsOf.NOW))
                .get()
                .extracting(now -> now.state().standing())
                .isEqualTo(Standing.ACTIVE);
    }

    @Test
    void likeNamesAndDomainsAreShown() {
        String mark = Identity.random();
        String domain = mark + ".example";
        String first = applied(
                "Réseau " + mark, OrganisationType.COMPANY, "BE", "https://www." + domain, "office@other.example");
        accept(first);
        String waiting = applied("Reseau " + mark, OrganisationType.COMPANY, "FR", "", "x@y-" + domain);
        String byMail = applied("Works " + mark, OrganisationType.COMPANY, "FR", "", "someone@" + domain);

        assertThat(alike(waiting)).singleElement().satisfies(alike -> {
            assertThat(alike.likeness()).isEqualTo(Likeness.NAME);
            assertThat(alike.slug()).isNotEmpty();
        });
        assertThat(alike(byMail))
                .singleElement()
                .satisfies(alike -> assertThat(alike.likeness()).isEqualTo(Likeness.DOMAIN));
        assertThat(alike(first)).extracting(Lookalike::application).containsExactly(waiting, byMail);
    }

    @Test
    void onlyTheNewSignatoryGetsAFirstAccount() {
        String one = applied("Ministry", OrganisationType.STATE, "VA", "", "a@one.example");
        String other = applied("Cabinet", OrganisationType.STATE, "VA", "", "b@two.example");
        assertThatExceptionOfType(SignatoryProblem.NotInState.class).isThrownBy(() -> newcomer(one));
        Endorsement signed = accept(one);
        enrolledWithoutSigning(other);

        assertThat(newcomer(one).organisation()).isEqualTo(signed.organisation().id());
        assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class).isThrownBy(() -> newcomer(other));

        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.member(
                        Identity.random() + "@va.example",
                        "First",
                        Language.EN,
                        "a few words that do not belong",
                        Membership.of(signed.organisation().id(), Membership.Kind.ADMINISTRATOR))));
        assertThatExceptionOfType(SignatoryProblem.Represented.class).isThrownBy(() -> newcomer(one));
    }

    @Test
    void onlyTheLinkOpensAnApplication() {
        String id = applied("Linked " + Identity.random(), OrganisationType.COMPANY, "BE", "", "a@one.example");
        String link = links.link(id);

        assertThat(applications.opened(link)).get().satisfies(shown -> {
            assertThat(shown.reference()).isEqualTo(id);
            assertThat(shown.state()).isEqualTo(Application.State.SUBMITTED);
        });
        for (String wrong : List.of(id, id + ".", link + "x", "x" + link, link.substring(0, link.length() - 1), "")) {
            assertThat(applications.opened(wrong)).as(wrong).isEmpty();
        }
    }

    private String applied(String name, OrganisationType type, String country, String website, String email) {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        CHARTER,
                        name,
                        Language.EN,
                        type,
                        new CountryCode(country),
                        website,
                        "A. Person",
                        "Director",
                        email,
                        "")));
    }

    private Endorsement accept(String id) {
        FourEyes.propose(vettings, id);
        return CurrentActor.callAs(COORDINATOR, () -> applications.accept(id, 1, "Known, and sound."));
    }

    private Application newcomer(String id) {
        return CurrentActor.callAs(COORDINATOR, () -> applications.newcomer(id));
    }

    private List<Lookalike> alike(String id) {
        return CurrentActor.callAs(COORDINATOR, () -> applications.lookalikes(id));
    }

    private Application.State state(String id) {
        return CurrentActor.callAs(
                COORDINATOR, () -> applications.find(id).state().state());
    }

    private void acceptedOnly(String id) {
        record("accepted", id, 1, store.applications.get(id).state().accept("Known.", null));
    }

    /** As it could happen before organisations signed once. */
    private void enrolledWithoutSigning(String id) {
        acceptedOnly(id);
        record("enrolled", id, 2, store.applications.get(id).state().enrol());
    }

    private void record(String verb, String id, long after, Application next) {
        CurrentActor.runAs(
                COORDINATOR,
                () -> store.applications.record(new NewState<>(verb, id, after, next, Visibility.SECRETARIAT, null)));
    }
}
