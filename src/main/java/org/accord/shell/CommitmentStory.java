package org.accord.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentTexts;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressReport;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.WordDiff;
import org.accord.shared.web.Link;
import org.accord.shared.web.StoryEntry;
import org.jspecify.annotations.Nullable;

/** What became of a commitment, newest first: its own steps with the words that changed, and the reports on it. */
final class CommitmentStory {

    private final Messages messages;
    private final Optional<Charter> charter;
    private final Language language;
    private final List<Told> told = new ArrayList<>();

    /**
     * Nothing told yet.
     *
     * @param charter as it stood on the day that is asked for
     */
    CommitmentStory(Messages messages, Optional<Charter> charter, Language language) {
        this.messages = messages;
        this.charter = charter;
        this.language = language;
    }

    private record Told(Instant at, StoryEntry entry) {}

    /** The steps oldest first, the accepted reports in any order. */
    List<StoryEntry> of(
            List<Revision<Commitment>> steps, List<Recorded<ProgressReport>> reports, Map<String, Cycle> cycles) {
        Optional<Commitment> before = Optional.empty();
        for (Revision<Commitment> step : steps) {
            tell(step, before);
            before = step.state();
        }
        reports.forEach(report -> tell(report, cycles));
        return told.stream()
                .sorted(Comparator.comparing(Told::at).reversed())
                .map(Told::entry)
                .toList();
    }

    private void tell(Revision<Commitment> step, Optional<Commitment> before) {
        String what = messages.get(language, "verb." + step.verb());
        if (!step.verb().equals("amended") || before.isEmpty() || step.state().isEmpty()) {
            tell(step.at(), step.number(), what, null, null);
            return;
        }
        Map<CommitmentTexts.Part, String> was = texts(before.get());
        texts(step.state().get()).forEach((part, now) -> {
            String earlier = was.getOrDefault(part, "");
            if (!earlier.equals(now)) {
                List<WordDiff.Run> runs = WordDiff.of(earlier, now);
                tell(
                        step.at(),
                        step.number(),
                        what + " · " + messages.get(language, part.key()),
                        part.isProse() ? words(runs, WordDiff.In.BEFORE) : lines(earlier, now),
                        part.isProse() ? words(runs, WordDiff.In.AFTER) : lines(now, earlier));
            }
        });
    }

    /** The lines of the one that the other lacks. */
    private static @Nullable String lines(String one, String other) {
        List<String> others = other.lines().toList();
        String lines = one.lines().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private void tell(Recorded<ProgressReport> report, Map<String, Cycle> cycles) {
        ProgressReport state = report.state();
        Cycle cycle = cycles.get(state.cycle());
        if (cycle != null && state.rating() != null) {
            String rating = messages.get(language, "rating." + state.rating().name());
            String what = messages.get(language, "progress.storyAccepted", "cycle", cycle.name(), "rating", rating);
            tell(report.at(), report.number(), what, null, null);
        }
    }

    private void tell(Instant at, long act, String what, @Nullable String was, @Nullable String is) {
        Formats formats = Formats.of(language);
        Link proof = new Link(
                messages.get(language, "register.actNumbered", "number", formats.number(act)), "/register/" + act);
        told.add(new Told(at, new StoryEntry(what, formats.instant(at), proof, was, is)));
    }

    private Map<CommitmentTexts.Part, String> texts(Commitment commitment) {
        return CommitmentTexts.of(
                CommitmentDraft.of(commitment),
                charter,
                language,
                (key, arguments) -> messages.get(language, key, arguments));
    }

    private static @Nullable String words(List<WordDiff.Run> runs, WordDiff.In side) {
        String words = runs.stream()
                .filter(run -> run.in() == side)
                .map(run -> run.text().strip())
                .collect(Collectors.joining(" … "));
        return words.isEmpty() ? null : words;
    }
}
