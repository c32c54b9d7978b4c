package org.accord.signatories;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.springframework.stereotype.Component;

/** Where vettings and their rules are kept. */
@Component
class VettingStore {

    static final String VETTING = "vetting";
    private static final int MOST_TRIES = 10;

    final Records<Vetting> vettings;
    final Records<VettingRule> rules;

    VettingStore(RecordKinds kinds) {
        vettings = kinds.of(VETTING, "vettings", Vetting.class);
        rules = kinds.of("vetting-rule", "vetting_rules", VettingRule.class);
    }

    /** As it stands; a vetting that was only begun when nothing was done yet. */
    Vetting vetting(Application application) {
        return find(application.id()).map(Recorded::state).orElseGet(() -> Vetting.begun(application));
    }

    /** The version to act from; 0 while nothing was done. */
    long version(String application) {
        return find(application).map(Recorded::version).orElse(0L);
    }

    Optional<Recorded<Vetting>> find(String application) {
        return vettings.find(application);
    }

    List<Vetting> all(Collection<String> applications) {
        return vettings.findAll(applications).stream().map(Recorded::state).toList();
    }

    /**
     * Takes back what was found about a letter that is about to give way, whatever else happens to the vetting meanwhile.
     *
     * @return false when nobody relied on the letter
     */
    boolean letterGoes(String application) {
        for (int attempt = 1; ; attempt++) {
            Optional<Recorded<Vetting>> now = find(application);
            if (now.filter(vetting -> vetting.state().reliesOnLetter()).isEmpty()) {
                return false;
            }
            try {
                record(
                        "vettingLetterReplaced",
                        now.get().version(),
                        now.get().state().withoutLetter());
                return true;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    VettingRule rule(String charter) {
        return rules.find(charter).map(Recorded::state).orElseGet(() -> VettingRule.usual(charter));
    }

    /** Secret, objections too: nobody is named as the one who did it. */
    Recorded<Vetting> record(String verb, long after, Vetting next) {
        return vettings.record(new NewState<>(verb, next.application(), after, next, Visibility.SECRETARIAT, null));
    }
}
