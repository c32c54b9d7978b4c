package org.accord.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.charters.Charter;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;

/** Makes records through the live services, dated as a test wishes, under a fresh charter each. */
public final class PastRecord {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final Charters charters;
    private final Applications applications;
    private final Signatories signatories;
    private final Commitments commitments;
    private final Cycles cycles;
    private final ProgressReports reports;
    private final Register register;
    private final SettableClock clock;

    PastRecord(
            Charters charters,
            Applications applications,
            Signatories signatories,
            Commitments commitments,
            Cycles cycles,
            ProgressReports reports,
            Register register,
            SettableClock clock) {
        this.charters = charters;
        this.applications = applications;
        this.signatories = signatories;
        this.commitments = commitments;
        this.cycles = cycles;
        this.reports = reports;
        this.register = register;
        this.clock = clock;
    }

    public String charter() {
        Charter like = CharterCatalogue.parisCall();
        String slug = "charter-" + Identity.random();
        on(
                BEGINNING,
                Actor.SYSTEM,
                () -> charters.open(new Charter(slug, 1, like.name(), BEGINNING, "a test", like.principles())));
        return slug;
    }

    public OrganisationId signatory(String charter, OrganisationType type, String country) {
        return signatory(charter, type, country, BEGINNING.plusDays(1));
    }

    public OrganisationId signatory(String charter, OrganisationType type, String country, LocalDate day) {
        return get(day, Actor.SYSTEM, () -> {
            String id = applications.submit(new ApplicationDraft(
                    charter,
                    "Example of " + country + " " + Identity.random(),
                    Language.EN,
                    type,
                    new CountryCode(country),
                    "",
                    "Test",
                    "Head",
                    "test@accord.example",
                    ""));
            return applications
                    .accept(id, applications.find(id).version(), "a test")
                    .organisation()
                    .id();
        });
    }

    public void withdrawal(String charter, OrganisationId organisation) {
        on(BEGINNING.plusDays(2), Actor.SYSTEM, () -> signatories.withdraw(charter, organisation));
    }

    /** A published commitment. */
    public Recorded<Commitment> commitment(
            String charter, OrganisationId organisation, LocalDate day, Integer... principles) {
        return get(day, representative(organisation), () -> {
            CommitmentDraft draft = new CommitmentDraft(
                    charter,
                    Language.EN,
                    "A promise",
                    "What is promised.",
                    Set.of(principles),
                    List.of(new CommitmentDraft.MilestoneDraft("First", day.plusYears(1))),
                    List.of(new CommitmentDraft.IndicatorDraft(
                            "Share", "%", BigDecimal.ZERO, BigDecimal.TEN, day.plusYears(2))));
            Recorded<Commitment> drafted = commitments.draft(organisation, draft);
            return commitments.publish(drafted.id(), drafted.version());
        });
    }

    public void completion(Recorded<Commitment> commitment, LocalDate day) {
        on(
                day,
                representative(commitment.state().organisation().id()),
                () -> commitments.complete(commitment.id(), commitment.version()));
    }

    public void discontinuation(Recorded<Commitment> commitment, LocalDate day) {
        on(
                day,
                representative(commitment.state().organisation().id()),
                () -> commitments.discontinue(commitment.id(), commitment.version(), "The budget ended"));
    }

    /** The cycle about a year, open from 15 January to 31 March of the next. */
    public String cycle(String charter, int year) {
        LocalDate opens = LocalDate.of(year + 1, 1, 15);
        return get(
                        opens,
                        Actor.SYSTEM,
                        () -> cycles.open(new CycleDraft(
                                charter,
                                String.valueOf(year),
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                opens,
                                LocalDate.of(year + 1, 3, 31),
                                90)))
                .id();
    }

    public void report(String cycle, Recorded<Commitment> commitment, LocalDate day) {
        ProgressDraft draft = new ProgressDraft(
                Language.EN,
                "Work went on.",
                "",
                Map.of("m1", MilestoneState.IN_PROGRESS),
                List.of(new ProgressDraft.ValueDraft("i1", BigDecimal.ONE, day, "counted")),
                List.of(),
                "");
        on(
                day,
                representative(commitment.state().organisation().id()),
                () -> reports.submit(cycle, commitment.id(), draft));
    }

    /** The day of the newest act. Time does not run back: acts dated before it are recorded on it. */
    public LocalDate today() {
        return register.entry(register.size() - 1)
                .map(entry -> LocalDate.ofInstant(entry.at(), ZoneOffset.UTC))
                .orElse(BEGINNING);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void on(LocalDate day, Actor actor, Runnable act) {
        clock.runAt(noon(day), () -> CurrentActor.runAs(actor, act));
    }

    private <T> T get(LocalDate day, Actor actor, Supplier<T> act) {
        return clock.callAt(noon(day), () -> CurrentActor.callAs(actor, act));
    }

    private static Actor representative(OrganisationId organisation) {
        return new Actor(new UserId("representative"), "Test", Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }
}
