package org.accord.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.progress.Obligation.Kept;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** How obligations were kept, as a picture for pages, papers, mails and the workspace. */
@Component
public class KeptPictures {

    private static final List<Kept> BEST_FIRST = List.of(Kept.ON_TIME, Kept.LATE, Kept.AWAITED, Kept.SILENT);

    private final Cycles cycles;
    private final Charters charters;
    private final Obligations obligations;
    private final Messages messages;

    KeptPictures(Cycles cycles, Charters charters, Obligations obligations, Messages messages) {
        this.cycles = cycles;
        this.charters = charters;
        this.obligations = obligations;
        this.messages = messages;
    }

    /** What is still awaited is a part only where something is. */
    public StackedBar bar(String title, Map<Kept, Long> tally, Language language) {
        List<StackedBar.Part> parts = BEST_FIRST.stream()
                .filter(kept -> kept != Kept.AWAITED || tally.containsKey(kept))
                .map(kept -> new StackedBar.Part(
                        messages.get(language, "kept." + kept.name()),
                        Tone.of(kept.sign()),
                        tally.getOrDefault(kept, 0L)))
                .toList();
        return new StackedBar(title, parts);
    }

    /** What all signatories owe in the cycle that takes reports; empty when none does, or nothing is owed. */
    public Optional<StackedBar> openCycle(Language language) {
        return open().map(cycle -> bar(
                        messages.get(language, "pictures.kept.title", "name", cycle.name()),
                        obligations.tally(cycle, AsOf.NOW),
                        language))
                .filter(bar -> bar.total() > 0);
    }

    /** The same of some organisations, those of one person. */
    public Optional<StackedBar> openCycle(Set<OrganisationId> own, Language language) {
        return opened().map(cycle -> bar(
                        cycle,
                        own.stream()
                                .flatMap(organisation -> obligations.of(cycle, organisation).stream())
                                .toList(),
                        language))
                .filter(bar -> bar.total() > 0)
                .findFirst();
    }

    /** What an organisation owes in a cycle, said to its members. */
    public StackedBar bar(Cycle cycle, List<Obligation> owed, Language language) {
        Map<Kept, Long> tally = owed.stream().collect(Collectors.groupingBy(Obligation::kept, Collectors.counting()));
        return bar(messages.get(language, "charts.own", "name", cycle.name()), tally, language);
    }

    private Optional<Cycle> open() {
        return opened().findFirst();
    }

    private Stream<Cycle> opened() {
        return charters.slugs(AsOf.NOW).stream().flatMap(charter -> cycles.open(charter).stream());
    }
}
