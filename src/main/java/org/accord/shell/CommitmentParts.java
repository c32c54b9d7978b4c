package org.accord.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentTexts;
import org.accord.commitments.CommitmentTexts.Part;
import org.accord.commitments.Indicator;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** What a commitment says beyond its text and its measures, for its page and its paper; nothing of what it leaves open. */
final class CommitmentParts {

    private static final List<Part> BEFORE = List.of(Part.PROBLEM);
    private static final List<Part> AFTER = List.of(Part.BENEFICIARIES, Part.RESPONSIBLE);
    private static final List<Part> MEANS =
            List.of(Part.LAST_DAY, Part.BUDGET, Part.RISKS, Part.EFFECTS, Part.EVIDENCE, Part.EVENT);
    private static final List<Part> ANSWERS = List.of(Part.NORMS, Part.OBLIGATIONS);

    private final Commitment commitment;
    private final Language language;
    private final Messages messages;

    CommitmentParts(Commitment commitment, Language language, Messages messages) {
        this.commitment = commitment;
        this.language = language;
        this.messages = messages;
    }

    /**
     * One part.
     *
     * @param written true when it stands in the commitment's language
     * @param link where more of it stands; empty when there is none
     */
    record Told(String heading, List<String> lines, boolean written, String link) {}

    /** By the place where they stand, and the remarks on each indicator by its id. */
    Map<String, Object> told() {
        Map<Part, String> texts =
                CommitmentTexts.of(CommitmentDraft.of(commitment), Optional.empty(), language, this::words);
        Map<String, Object> told = new HashMap<>();
        told.put("partsBefore", parts(BEFORE, texts));
        told.put("partsAfter", parts(AFTER, texts));
        told.put("partsMeans", parts(MEANS, texts));
        told.put("partsAnswers", parts(ANSWERS, texts));
        Map<String, String> remarks = new HashMap<>();
        for (Indicator indicator : commitment.indicators()) {
            remarks.put(
                    indicator.id(), String.join(" · ", CommitmentTexts.comparable(indicator, language, this::words)));
        }
        told.put("remarks", remarks);
        return told;
    }

    private List<Told> parts(List<Part> places, Map<Part, String> texts) {
        List<Told> told = new ArrayList<>();
        for (Part part : places) {
            List<String> lines = texts.getOrDefault(part, "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                told.add(new Told(messages.get(language, part.key()), lines, part.isWritten(), link(part)));
            }
        }
        return List.copyOf(told);
    }

    private String link(Part part) {
        Event event = commitment.details().event();
        return part == Part.EVENT && event != null ? event.link() : "";
    }

    private String words(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
