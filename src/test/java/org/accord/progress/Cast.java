package org.accord.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.springframework.context.ApplicationContext;

/** Signatories, commitments and cycles for tests, made by the live services. */
public final class Cast {

    public static final Actor COORDINATOR =
            new Actor(new UserId("cast-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    private final ApplicationContext portal;

    public Cast(ApplicationContext portal) {
        this.portal = portal;
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (bean(Charters.class).find(Charters.PARIS_CALL).isEmpty()) {
                bean(Charters.class).open(CharterCatalogue.parisCall());
            }
        });
    }

    /** A representative of a new signatory. */
    public Actor aRepresentative() {
        return aRepresentative("Cast " + UUID.randomUUID(), OrganisationType.COMPANY);
    }

    /** A representative of a new signatory of that name and type. */
    public Actor aRepresentative(String name, OrganisationType type) {
        ApplicationDraft draft = new ApplicationDraft(
                Charters.PARIS_CALL,
                name,
                Language.EN,
                type,
                new CountryCode("KE"),
                "",
                "A. Person",
                "Director",
                "office@cast.example",
                "");
        String application = CurrentActor.callAs(
                Actor.VISITOR, () -> bean(Applications.class).submit(draft));
        OrganisationId organisation = CurrentActor.callAs(COORDINATOR, () -> {
            long version = bean(Applications.class).find(application).version();
            return bean(Applications.class)
                    .accept(application, version, "Complete")
                    .organisation()
                    .id();
        });
        return representative(organisation);
    }

    public static Actor representative(OrganisationId organisation) {
        return new Actor(UserId.random(), "Representative", Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }

    public static CommitmentDraft aDraft(String title) {
        return new CommitmentDraft(
                Charters.PARIS_CALL,
                Language.EN,
                title,
                "People are trained.",
                Set.of(1),
                List.of(new CommitmentDraft.MilestoneDraft("First course", LocalDate.of(2030, 1, 1))),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Trained", "people", BigDecimal.ZERO, BigDecimal.valueOf(100), LocalDate.of(2031, 1, 1))));
    }

    public Recorded<Commitment> aPublishedCommitment(Actor who) {
        OrganisationId organisation = who.organisations().iterator().next();
        return CurrentActor.callAs(who, () -> {
            Recorded<Commitment> draft = bean(Commitments.class).draft(organisation, aDraft("Train a hundred people"));
            return bean(Commitments.class).publish(draft.id(), draft.version());
        });
    }

    /** A cycle of its own that is open today. */
    public Cycle anOpenCycle() {
        return open("c" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The same for all who only need one: standings look back on so many. */
    public Cycle theOpenCycle() {
        String name = "c" + today();
        return bean(Cycles.class).find(Charters.PARIS_CALL + "." + name).orElseGet(() -> open(name));
    }

    private Cycle open(String name) {
        LocalDate today = today();
        return CurrentActor.callAs(
                COORDINATOR,
                () -> bean(Cycles.class)
                        .open(new CycleDraft(
                                Charters.PARIS_CALL,
                                name,
                                today.minusDays(300),
                                today,
                                today,
                                today.plusDays(30),
                                10)));
    }

    public ProgressDraft aReport(List<EvidenceFile> evidence) {
        return new ProgressDraft(
                Language.EN,
                "Courses were held.",
                "",
                Map.of("m1", MilestoneState.IN_PROGRESS),
                List.of(new ProgressDraft.ValueDraft("i1", BigDecimal.valueOf(42), today(), "Lists")),
                evidence,
                "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneOffset.UTC);
    }

    private <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }
}
