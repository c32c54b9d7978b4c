package org.accord.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.context.ApplicationContext;

/** Commitments are drafted, published the day after, amended, completed, given up; some stay drafts. */
final class PromisingDays {

    private static final String[] TITLES = {
        "Report vulnerabilities", "Train responders", "Protect water", "Teach pupils"
    };

    private final Commitments commitments;
    private final Signatories signatories;
    private final Map<String, OrganisationId> leads = new LinkedHashMap<>();
    private final List<String> drafts = new ArrayList<>();
    private final List<String> published = new ArrayList<>();

    PromisingDays(ApplicationContext portal) {
        commitments = portal.getBean(Commitments.class);
        signatories = portal.getBean(Signatories.class);
    }

    /** The ids of all that were drafted, whatever became of them. */
    List<String> all() {
        return List.copyOf(leads.keySet());
    }

    List<String> published() {
        return List.copyOf(published);
    }

    Actor member(String commitment) {
        return Stage.memberOf(leads.getOrDefault(commitment, new OrganisationId("nobody")));
    }

    void fill(Stage stage, int day, LocalDate date, List<Organisation> signed) {
        List.copyOf(drafts).forEach(id -> stage.add(member(id), () -> publish(id)));
        for (int turn = 0; turn < 2 && !signed.isEmpty(); turn++) {
            int number = 2 * day + turn;
            OrganisationId lead = signed.get(number * 3 % signed.size()).id();
            stage.add(Stage.memberOf(lead), () -> draft(lead, number, date));
        }
        if (day % 3 == 0) {
            choose(day).ifPresent(id -> stage.add(member(id), () -> amend(id, day, date)));
        }
        if (day % 7 == 3) {
            choose(2 * day).ifPresent(id -> stage.add(member(id), () -> commitments.complete(id, version(id))));
        }
        if (day % 9 == 5) {
            choose(3 * day)
                    .ifPresent(id ->
                            stage.add(member(id), () -> commitments.discontinue(id, version(id), "The budget ended")));
        }
    }

    private void draft(OrganisationId lead, int number, LocalDate date) {
        if (may(lead)) {
            String id = commitments.draft(lead, content(number, date)).id();
            leads.put(id, lead);
            if (number % 6 != 5) {
                drafts.add(id);
            }
        }
    }

    private boolean may(OrganisationId lead) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> signatories.endorsement(Charters.PARIS_CALL, lead, AsOf.NOW))
                .filter(endorsement -> endorsement.state().standing().mayCommit())
                .isPresent();
    }

    private void publish(String id) {
        if (!may(leads.getOrDefault(id, new OrganisationId("nobody")))) {
            return;
        }
        commitments.publish(id, version(id));
        drafts.remove(id);
        published.add(id);
    }

    private void amend(String id, int day, LocalDate date) {
        commitments.amend(id, version(id), content(day + 50, date).because("The plan changed"));
    }

    private java.util.Optional<String> choose(int number) {
        List<String> running = published.stream()
                .filter(id ->
                        CurrentActor.callAs(Actor.SYSTEM, () -> get(id).state().state() == Commitment.State.PUBLISHED))
                .toList();
        return running.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(running.get(number % running.size()));
    }

    private Recorded<Commitment> get(String id) {
        return commitments.find(id, AsOf.NOW).orElseThrow();
    }

    private long version(String id) {
        return get(id).version();
    }

    private static CommitmentDraft content(int number, LocalDate date) {
        return new CommitmentDraft(
                Charters.PARIS_CALL,
                number % 5 == 4 ? Language.FR : Language.EN,
                TITLES[number % TITLES.length] + " " + number,
                "What we promise, number " + number + ", for everyone.",
                number % 2 == 0 ? Set.of(number % 9 + 1) : Set.of(1 + number % 4, 5 + number % 5),
                List.of(new CommitmentDraft.MilestoneDraft("First step " + number, date.plusMonths(3))),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "People trained",
                        "people",
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(100 + number),
                        date.plusYears(1))));
    }
}
