package org.accord.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentTexts;
import org.accord.commitments.Course;
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

    private static final Set<String> REASONED = Set.of("amended", "atRisk", "onTrack", "discontinued");

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
        String what = what(step, before);
        String why = why(step);
        if (!step.verb().equals("amended") || before.isEmpty() || step.state().isEmpty()) {
            tell(step.at(), step.number(), what, null, null, why);
            return;
        }
        Map<CommitmentTexts.Part, String> was = texts(before.get());
        List<Map.Entry<CommitmentTexts.Part, String>> changed = texts(
                        step.state().get())
                .entrySet()
                .stream()
                .filter(part -> !part.getValue().equals(was.getOrDefault(part.getKey(), "")))
                .toList();
        if (changed.isEmpty()) {
            tell(step.at(), step.number(), what, null, null, why);
        }
        for (Map.Entry<CommitmentTexts.Part, String> part : changed) {
            boolean first = part.equals(changed.getFirst());
            tell(step, part, was.getOrDefault(part.getKey(), ""), what, first ? why : null);
        }
    }

    private void tell(
            Revision<Commitment> step,
            Map.Entry<CommitmentTexts.Part, String> part,
            String earlier,
            String what,
            @Nullable String why) {
        String now = part.getValue();
        List<WordDiff.Run> runs = WordDiff.of(earlier, now);
        boolean prose = part.getKey().isProse();
        tell(
                step.at(),
                step.number(),
                what + " · " + messages.get(language, part.getKey().key()),
                prose ? words(runs, WordDiff.In.BEFORE) : lines(earlier, now),
                prose ? words(runs, WordDiff.In.AFTER) : lines(now, earlier),
                why);
    }

    /** A sentence for what changes its course, with the names and days in it. */
    private String what(Revision<Commitment> step, Optional<Commitment> before) {
        String verb = step.verb();
        boolean verified = verb.equals("published")
                && step.state()
                        .filter(state -> state.course().verification() != null)
                        .isPresent();
        String from = before.map(Commitment::organisation)
                .map(lead -> lead.name().in(language))
                .orElse("");
        String to = step.state()
                .map(Commitment::organisation)
                .map(lead -> lead.name().in(language))
                .orElse("");
        return messages.find(language, "story." + (verified ? "verified" : verb), "from", from, "to", to)
                .orElseGet(() -> messages.get(language, "verb." + verb));
    }

    /** What was said with the step, and for one at risk what is being done. */
    private static @Nullable String why(Revision<Commitment> step) {
        if (!REASONED.contains(step.verb())) {
            return null;
        }
        return step.state()
                .map(Commitment::course)
                .flatMap(course -> Optional.ofNullable(course.reason()).map(reason -> {
                    Course.Risk risk = course.risk();
                    return step.verb().equals("atRisk") && risk != null ? reason + "\n" + risk.doing() : reason;
                }))
                .orElse(null);
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
            tell(report.at(), report.number(), what, null, null, null);
        }
    }

    private void tell(
            Instant at, long act, String what, @Nullable String was, @Nullable String is, @Nullable String why) {
        Formats formats = Formats.of(language);
        Link proof = new Link(
                messages.get(language, "register.actNumbered", "number", formats.number(act)), "/register/" + act);
        told.add(new Told(at, new StoryEntry(what, formats.instant(at), proof, was, is, why)));
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
