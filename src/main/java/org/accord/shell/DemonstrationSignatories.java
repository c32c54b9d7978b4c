package org.accord.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.shell.DemonstrationTexts.Promise;
import org.accord.shell.DemonstrationTexts.Signatory;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Vettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration's first half: organisations sign on and commit. */
@Component
@Order(1)
class DemonstrationSignatories implements DemonstrationPart {

    private static final int COMMITMENTS = 60;
    private static final LocalDate FIRST_COMMITMENT = LocalDate.of(2022, 2, 1);
    private static final int COMMITTING_DAYS = 1_000;

    private final Applications applications;
    private final Vettings vettings;
    private final Commitments commitments;

    DemonstrationSignatories(Applications applications, Vettings vettings, Commitments commitments) {
        this.applications = applications;
        this.vettings = vettings;
        this.commitments = commitments;
    }

    /** A commitment of the demonstration and who promised it. */
    record Promised(String id, OrganisationId organisation, LocalDate on) {}

    private final List<Promised> promised = new ArrayList<>();

    /** What was promised so far, in the order of time; to be read in later scenes. */
    List<Promised> promised() {
        return List.copyOf(promised);
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        List<Signatory> cast = DemonstrationTexts.signatories(Charters.PARIS_CALL);
        Map<Signatory, OrganisationId> enrolled = new HashMap<>();
        for (int i = 0; i < cast.size(); i++) {
            Signatory signatory = cast.get(i);
            scenes.add(new Scene(
                    Scene.time(signatory.endorsed(), 540 + i), Actor.SYSTEM, () -> enrol(signatory, enrolled)));
        }
        List<Promise> promises = DemonstrationTexts.promises();
        Map<Signatory, Integer> given = new HashMap<>();
        for (int i = 0; i < COMMITMENTS; i++) {
            Signatory signatory = cast.get(i % cast.size());
            List<Promise> fitting = promises.stream()
                    .filter(promise -> promise.type() == signatory.type())
                    .toList();
            int turn = given.merge(signatory, 1, Integer::sum) + i;
            Promise promise = fitting.get(turn % fitting.size());
            LocalDate day = FIRST_COMMITMENT.plusDays(random.nextInt(COMMITTING_DAYS));
            int percent = 40 + random.nextInt(61);
            scenes.add(new Scene(
                    Scene.time(day, 600 + i), Actor.SYSTEM, () -> commit(enrolled, signatory, promise, day, percent)));
        }
    }

    private void enrol(Signatory signatory, Map<Signatory, OrganisationId> enrolled) {
        String id = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(signatory.application()));
        if (signatory.type() == OrganisationType.STATE) {
            CurrentActor.runAs(DemonstrationData.COORDINATOR, () -> vettings.propose(id, 0, "Demonstration"));
        }
        CurrentActor.runAs(DemonstrationData.SECOND, () -> {
            long version = applications.find(id).version();
            enrolled.put(
                    signatory,
                    applications
                            .accept(id, version, "Demonstration")
                            .organisation()
                            .id());
        });
    }

    private void commit(
            Map<Signatory, OrganisationId> enrolled,
            Signatory signatory,
            Promise promise,
            LocalDate day,
            int percentOfTarget) {
        OrganisationId organisation = enrolled.get(signatory);
        if (organisation == null) {
            throw new IllegalStateException("signed before it commits");
        }
        CurrentActor.runAs(DemonstrationData.representative(organisation), () -> {
            Recorded<Commitment> draft =
                    commitments.draft(organisation, promise.draft(Charters.PARIS_CALL, day, percentOfTarget));
            commitments.publish(draft.id(), draft.version());
            promised.add(new Promised(draft.id(), organisation, day));
        });
    }
}
