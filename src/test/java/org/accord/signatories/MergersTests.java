package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A signatory becomes a part of another, which goes on with what it had promised. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=mergers")
class MergersTests {

    private static final String CHARTER = Charters.PARIS_CALL;

    @Autowired
    private Charters charters;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Mergers mergers;

    @Autowired
    private RenamingStore store;

    @Autowired
    private Renamings renamings;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Standings standings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester site;

    private final String mark = Identity.random();

    @BeforeEach
    void anOpenCharter() {
        as(Actor.SYSTEM, () -> {
            if (charters.find(CHARTER).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
            return true;
        });
    }

    @Test
    void theOneThatGoesOnHasThePageThePromisesAndTheWord() {
        Organisation part = admitted("Alder");
        Organisation whole = admitted("Birch");
        Actor head = head(part.id());
        Recorded<Commitment> draft = as(head, () -> commitments.draft(part.id(), promise()));
        Recorded<Commitment> promised = as(head, () -> commitments.publish(draft.id(), draft.version()));
        AsOf then = new AsOf(signatories.history(CHARTER, part.id()).getLast().at());
        awaitIndex();

        merge(part.id(), whole.id());

        Endorsement left = signed(part.id());
        assertThat(left.standing()).isEqualTo(Standing.MERGED);
        assertThat(left.standing().isListed()).isFalse();
        assertThat(left.words()).contains("They joined.");
        assertThat(left.organisation().mergedInto())
                .satisfies(into -> assertThat(into).extracting("slug").isEqualTo(whole.slug()));
        for (String path : List.of("/signatories/", "/api/v1/signatories/")) {
            assertThat(site.get().uri(path + part.slug())).hasStatus(301).hasHeader("Location", path + whole.slug());
        }
        assertThat(page("/signatories/" + whole.slug())).contains("Absorbed Alder " + mark + " on", "They joined.");
        assertThat(page("/commitments/" + promised.id()))
                .contains("Birch " + mark, "Taken over from Alder " + mark + " on");
        assertThat(as(Actor.SYSTEM, () -> accounts.find(head.user()))
                        .orElseThrow()
                        .actor(Days.of(clock.instant())))
                .satisfies(now -> assertThat(now.seesFor(part.id())).isTrue())
                .satisfies(now -> assertThat(now.actsFor(part.id())).isFalse());
        as(Actor.SYSTEM, () -> {
            signatories.noteStanding(CHARTER, part.id(), Standing.ACTIVE, "nothingOwed");
            return true;
        });
        assertThat(signed(part.id()).standing()).isEqualTo(Standing.MERGED);
        assertThat(signatories.standingFor(part.id(), then)).contains(part);
        assertThat(signatories.endorsement(CHARTER, part.id(), then))
                .get()
                .extracting(signed -> signed.state().standing())
                .isEqualTo(Standing.ACTIVE);
    }

    @Test
    void aChainLeadsToItsEndInOneHop() {
        Organisation first = admitted("Cedar");
        Organisation second = admitted("Date palm");
        Organisation third = admitted("Elm");
        merge(first.id(), second.id());

        merge(second.id(), third.id());

        assertThat(site.get().uri("/signatories/" + first.slug() + "?lang=ar"))
                .hasStatus(301)
                .hasHeader("Location", "/signatories/" + third.slug() + "?lang=ar");
    }

    @Test
    void itselfAStateAndWhoLeftAreRefusedAtTheField() {
        Organisation part = admitted("Fir");
        Organisation gone = admitted("Ginkgo");
        Organisation merged = admitted("Hazel");
        Organisation suspended = admitted("Ivy");
        as(Actor.SYSTEM, () -> {
            signatories.withdraw(CHARTER, gone.id());
            return true;
        });
        merge(merged.id(), admitted("Juniper").id());
        suspend(suspended.id());

        refused(part, part, "merging.itself");
        refused(part, gone, "merging.notSignatory");
        refused(part, merged, "merging.merged");
        refused(part, suspended, "merging.suspended");
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .as("twice")
                .isThrownBy(() -> merge(merged.id(), part.id()));
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .as("no name of its own any more")
                .isThrownBy(() -> as(
                        Actor.SYSTEM,
                        () -> renamings.rename(
                                merged.id(),
                                version(merged.id()),
                                new RenamingDraft(Language.EN, java.util.Map.of(), null, "", ""))));
        assertThat(signed(part.id()).standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void twoThatAbsorbEachOtherAtOnceBecomeOneOnce() {
        Organisation one = admitted("Kapok");
        Organisation other = admitted("Larch");
        long ofOne = version(one.id());
        long ofOther = version(other.id());
        List<Future<Organisation>> both;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both = List.of(
                    threads.submit(() -> as(Actor.SYSTEM, () -> mergers.merge(one.id(), ofOne, draft(other.id())))),
                    threads.submit(() -> as(Actor.SYSTEM, () -> mergers.merge(other.id(), ofOther, draft(one.id())))));
        }

        assertThat(both)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(both)
                .filteredOn(each -> each.state() == Future.State.FAILED)
                .allSatisfy(each -> assertThat(each.exceptionNow())
                        .isInstanceOfAny(
                                SignatoryProblem.NotInState.class,
                                SignatoryProblem.Invalid.class,
                                RegisterProblem.ChangedMeanwhile.class));
        assertThat(List.of(signed(one.id()).standing(), signed(other.id()).standing()))
                .containsExactlyInAnyOrder(Standing.ACTIVE, Standing.MERGED);
    }

    @Test
    void aDecisionThatWasLeftHalfWayIsGoneOnWith() {
        Organisation part = admitted("Mulberry");
        Organisation whole = admitted("Nutmeg");
        MergerDraft draft = draft(whole.id());
        LocalDate today = Days.of(clock.instant());
        as(
                Actor.SYSTEM,
                () -> store.mergers.record(new NewState<>(
                        "decided-merger",
                        part.id().value(),
                        0,
                        new Merger(draft.with(part, today), draft.with(whole, today), Merger.State.DECIDED),
                        Visibility.SECRETARIAT,
                        null)));
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .as("into another one")
                .isThrownBy(() -> merge(part.id(), admitted("Olive").id()));

        assertThat(merge(part.id(), whole.id()).id()).isEqualTo(whole.id());
        as(Actor.SYSTEM, () -> mergers.carryOn(part.id()));

        assertThat(signed(part.id()).standing()).isEqualTo(Standing.MERGED);
        assertThat(as(Actor.SYSTEM, () -> mergers.find(part.id())))
                .get()
                .extracting(Merger::state)
                .isEqualTo(Merger.State.DONE);
    }

    private static CommitmentDraft promise() {
        LocalDate due = LocalDate.of(2199, 1, 1);
        return new CommitmentDraft(
                CHARTER,
                Language.EN,
                "A promise",
                "It is kept.",
                Set.of(1),
                List.of(new CommitmentDraft.MilestoneDraft("First step", due)),
                List.of(new CommitmentDraft.IndicatorDraft("Kept", "%", BigDecimal.ZERO, BigDecimal.TEN, due)));
    }

    private void refused(Organisation part, Organisation into, String fault) {
        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> merge(part.id(), into.id()))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("into", fault));
    }

    private void suspend(OrganisationId organisation) {
        as(
                Actor.SYSTEM,
                () -> standings.suspend(
                        CHARTER,
                        organisation,
                        signatories
                                .endorsement(CHARTER, organisation, AsOf.NOW)
                                .orElseThrow()
                                .version(),
                        "Looked into."));
    }

    private Organisation merge(OrganisationId part, OrganisationId whole) {
        return as(Actor.SYSTEM, () -> mergers.merge(part, version(part), draft(whole)));
    }

    private MergerDraft draft(OrganisationId into) {
        return new MergerDraft(into, Days.of(clock.instant()), "They joined.", "https://gazette.example/2");
    }

    private Organisation admitted(String name) {
        return as(
                Actor.SYSTEM,
                () -> admissions
                        .admit(new Admission(
                                CHARTER,
                                LocalisedText.of(Language.EN, name + " " + mark),
                                OrganisationType.COMPANY,
                                new CountryCode("KE"),
                                "",
                                "",
                                "Director",
                                "",
                                null,
                                "On paper"))
                        .state()
                        .organisation());
    }

    private Actor head(OrganisationId organisation) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@merging.example",
                "Head",
                Language.EN,
                "",
                Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        return as(
                Actor.SYSTEM,
                () -> accounts.find(invitations.invite(wanted).user())
                        .orElseThrow()
                        .actor(Days.of(clock.instant())));
    }

    private Endorsement signed(OrganisationId organisation) {
        return signatories
                .endorsement(CHARTER, organisation, AsOf.NOW)
                .orElseThrow()
                .state();
    }

    private long version(OrganisationId organisation) {
        return renamings.organisation(organisation).orElseThrow().version();
    }

    private String page(String address) {
        return Jsoup.parse(new String(
                        site.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .text();
    }

    private void awaitIndex() {
        await().until(() -> index.followed() >= register.size());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
