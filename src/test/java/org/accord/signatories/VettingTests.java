package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charter;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the application to the decision, by the live services, under a charter of its own. */
@PortalTest
class VettingTests {

    private static final String CHARTER = "vetting-charter";
    private static final Actor ILSE = staff("vetting-ilse", Role.COORDINATOR);
    private static final Actor TOMAS = staff("vetting-tomas", Role.ADMINISTRATOR);

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @Autowired
    private VettingRules rules;

    @Autowired
    private Answers answers;

    @Autowired
    private Objections objections;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void anOpenCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(CHARTER).isEmpty()) {
                Charter like = CharterCatalogue.parisCall();
                charters.open(new Charter(CHARTER, 1, like.name(), like.adopted(), "a test", like.principles()));
            }
        });
    }

    @Test
    void whoProposedAStateCannotConfirmItAndSomebodyElseCan() {
        String id = applied(OrganisationType.STATE, "FJ");
        assertThat(refusal(ILSE, () -> applications.accept(id, 1, "Known."))).isEqualTo(NextStep.PROPOSE);

        as(ILSE, () -> vettings.propose(id, 0, "The note of the ministry is genuine."));

        assertThat(board(ILSE, id).next()).isEqualTo(NextStep.AWAIT_SECOND);
        assertThat(refusal(ILSE, () -> applications.accept(id, 1, "Known."))).isEqualTo(NextStep.AWAIT_SECOND);
        assertThat(state(id)).isEqualTo(Application.State.SUBMITTED);
        VettingBoard seen = board(TOMAS, id);
        assertThat(seen.next()).isEqualTo(NextStep.CONFIRM);
        assertThat(seen.vetting().proposal()).satisfies(proposal -> {
            assertThat(proposal.by()).isEqualTo(ILSE.user());
            assertThat(proposal.reason()).isEqualTo("The note of the ministry is genuine.");
        });
        as(TOMAS, () -> applications.accept(id, 1, seen.version(), "", "Confirmed."));
        assertThat(state(id)).isEqualTo(Application.State.ENROLLED);
    }

    @Test
    void theSecondPersonMayRefuseAndTheFirstMayTakeTheProposalBack() {
        String id = applied(OrganisationType.STATE, "PW");
        as(ILSE, () -> vettings.propose(id, 0, "Known."));
        as(ILSE, () -> vettings.takeBack(id, 1));
        assertThat(board(ILSE, id).next()).isEqualTo(NextStep.PROPOSE);
        as(ILSE, () -> vettings.propose(id, 2, "Known after all."));

        as(TOMAS, () -> applications.refuse(id, 1, "The note bears no seal."));

        assertThat(state(id)).isEqualTo(Application.State.REFUSED);
    }

    @Test
    void ofTwoCoordinatorsAtOnceOneWinsAndTheOtherIsTold() {
        String id = applied(OrganisationType.COMPANY, "KE");
        as(ILSE, () -> vettings.tick(id, 0, CheckPoint.DUPLICATES, true));

        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(TOMAS, () -> vettings.tick(id, 0, CheckPoint.AUTHORITY, true)));
        assertThat(board(ILSE, id).vetting().tick(CheckPoint.DUPLICATES))
                .hasValueSatisfying(tick -> assertThat(tick.by()).isEqualTo(ILSE.user()));
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .as("decided without having seen the vetting")
                .isThrownBy(() -> as(TOMAS, () -> applications.accept(id, 1, 0, "", "Known.")));
        as(TOMAS, () -> applications.accept(id, 1, 1, "", "Known."));
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .isThrownBy(() -> as(ILSE, () -> applications.accept(id, 1, 1, "", "Known.")));
    }

    @Test
    void anApplicantAnswersByTheLinkAndTheQueueSaysSo() {
        String id = applied(OrganisationType.COMPANY, "KE");
        as(ILSE, () -> vettings.ask(id, 0, "Who may sign?"));
        as(ILSE, () -> vettings.ask(id, 1, "Since when?"));
        assertThat(stage(id)).isEqualTo(VettingStage.ASKED);
        String link = link(id);

        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> answers.give(link, Map.of(0, " ", 1, "")))
                .satisfies(invalid -> assertThat(invalid.faults()).containsOnlyKeys("answer-0", "answer-1"));
        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> answers.give(link, Map.of(0, "x".repeat(Answers.LONGEST_ANSWER + 1))))
                .satisfies(invalid -> assertThat(invalid.faults()).containsEntry("answer-0", "tooLong"));
        answers.give(link, Map.of(0, "The director.", 1, ""));
        assertThat(stage(id)).isEqualTo(VettingStage.ASKED);
        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .isThrownBy(() -> answers.give(link, Map.of(0, "Somebody else.")));
        answers.give(link, Map.of(1, "Since May."));

        assertThat(stage(id)).isEqualTo(VettingStage.ANSWERED);
        assertThat(board(ILSE, id).vetting().questions())
                .extracting(Vetting.Question::answer)
                .containsExactly("The director.", "Since May.");
        assertThatExceptionOfType(SignatoryProblem.NotFound.class)
                .isThrownBy(() -> answers.give(id + ".AAAAAAAAAAAAAAAAAAAAAA", Map.of(0, "Guessed.")));
    }

    @Test
    void signatoriesObjectInTheirWindowOnceAndNobodyAcceptsBeforeItIsOver() {
        Actor member = representative(signatory());
        OrganisationId own = member.organisations().iterator().next();
        String id = applied(OrganisationType.COMPANY, "KE");
        ruled(2);
        try {
            assertThat(refusal(ILSE, () -> applications.accept(id, 1, "Known.")))
                    .isEqualTo(NextStep.OPEN_WINDOW);
            assertThat(CurrentActor.callAs(member, objections::candidates)).isEmpty();
            as(ILSE, () -> vettings.openWindow(id, 0, "Complete."));
            ruled(0);

            List<Candidate> open = CurrentActor.callAs(member, objections::candidates);
            assertThat(open).extracting(Candidate::application).containsExactly(id);
            assertThat(open.toString()).doesNotContain("@", "A. Person");
            assertThatExceptionOfType(SignatoryProblem.NotAllowed.class)
                    .isThrownBy(() -> as(member, () -> objections.raise(id, new OrganisationId("another"), "No.")));
            as(member, () -> objections.raise(id, own, "It sells what the charter condemns."));
            assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                    .isThrownBy(() -> as(member, () -> objections.raise(id, own, "And again.")));
            VettingBoard seen = board(ILSE, id);
            assertThat(seen.vetting().objections()).hasSize(1);
            assertThatExceptionOfType(SignatoryProblem.NotYet.class)
                    .isThrownBy(() -> as(ILSE, () -> applications.accept(id, 1, "Known.")))
                    .satisfies(early -> assertThat(early.data())
                            .containsEntry("day", seen.vetting().window().lastDay()));

            clock.runAt(clock.instant().plus(Duration.ofDays(5)), () -> {
                assertThat(stage(id)).isEqualTo(VettingStage.WINDOW_OVER);
                assertThat(CurrentActor.callAs(member, objections::candidates)).isEmpty();
                as(ILSE, () -> applications.accept(id, 1, "The objection was looked into."));
            });
            assertThat(state(id)).isEqualTo(Application.State.ENROLLED);
        } finally {
            ruled(0);
        }
    }

    @Test
    void whatApplicantsAndMembersSeeNamesNobody() {
        String id = applied(OrganisationType.STATE, "KI");
        as(ILSE, () -> vettings.propose(id, 0, "Known to Ilse."));

        VettingProgress progress = answers.opened(link(id)).orElseThrow();

        assertThat(progress.stage()).isEqualTo(VettingStage.PROPOSED);
        assertThat(progress.toString()).doesNotContain("Ilse", "ilse");
        assertThat(answers.opened("guessed")).isEmpty();
    }

    private OrganisationId signatory() {
        String id = applied(OrganisationType.COMPANY, "KE");
        return CurrentActor.callAs(ILSE, () -> applications.accept(id, 1, "Known."))
                .organisation()
                .id();
    }

    private String applied(OrganisationType type, String country) {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        CHARTER,
                        "Vetted " + Identity.random(),
                        Language.EN,
                        type,
                        new CountryCode(country),
                        "",
                        "A. Person",
                        "Director",
                        "office@vetting.example",
                        "")));
    }

    private void ruled(int days) {
        as(ILSE, () -> {
            if (rules.now(CHARTER).workingDays() != days) {
                rules.set(CHARTER, days, rules.version(CHARTER));
            }
        });
    }

    private NextStep refusal(Actor who, Supplier<Endorsement> act) {
        try {
            CurrentActor.callAs(who, act);
            return NextStep.ACCEPT;
        } catch (SignatoryProblem.NotYet refused) {
            return refused.step();
        }
    }

    private String link(String id) {
        return links.path(id).substring("/apply/".length());
    }

    private VettingBoard board(Actor who, String id) {
        return CurrentActor.callAs(who, () -> vettings.of(id));
    }

    private VettingStage stage(String id) {
        return CurrentActor.callAs(ILSE, () -> vettings.stages(List.of(id))).get(id);
    }

    private Application.State state(String id) {
        return CurrentActor.callAs(ILSE, () -> applications.find(id).state().state());
    }

    private static void as(Actor who, Runnable act) {
        CurrentActor.runAs(who, act);
    }

    private static Actor staff(String id, Role role) {
        return new Actor(new UserId(id), "Staff", Set.of(role), Set.of());
    }

    private static Actor representative(OrganisationId organisation) {
        return new Actor(UserId.random(), "Representative", Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }
}
