package org.accord.commitments;

import java.util.List;
import java.util.Set;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.CommitmentTexts.Part;
import org.accord.commitments.CommitmentTexts.Words;
import org.accord.commitments.Obliged.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A beginning for a commitment of a kind that instruments ask for: what to say, how to measure it and what shows it. Days
 * and figures are the signatory's to give.
 */
public final class CommitmentTemplate {

    private final Asked asked;
    private final @Nullable Asked before;
    private final Words words;

    private CommitmentTemplate(Asked asked, @Nullable Asked before, Words words) {
        this.asked = asked;
        this.before = before;
        this.words = words;
    }

    /**
     * The draft with what the template says where nobody has typed; what was typed stays.
     *
     * @param before whose texts go where they were left as they are; null when it is the first
     * @param words of the language that the commitment is written in
     */
    public static CommitmentDraft fill(CommitmentDraft typed, Asked asked, @Nullable Asked before, Words words) {
        return new CommitmentTemplate(asked, before, words).filled(typed);
    }

    private CommitmentDraft filled(CommitmentDraft typed) {
        boolean noMilestone = typed.milestones().stream().allMatch(this::isOpen);
        boolean noIndicator = typed.indicators().stream().allMatch(this::isOpen);
        return new CommitmentDraft(
                typed.charter(),
                typed.language(),
                isOpen("title", typed.title()) ? text("title") : typed.title(),
                isOpen("what", typed.description()) ? text("what") : typed.description(),
                typed.principles(),
                noMilestone ? List.of(milestone("first"), milestone("second")) : typed.milestones(),
                noIndicator ? List.of(indicator()) : typed.indicators(),
                details(typed.details()));
    }

    private boolean isOpen(MilestoneDraft row) {
        return row.due() == null && (isOpen("first", row.title()) || isOpen("second", row.title()));
    }

    private boolean isOpen(IndicatorDraft row) {
        return row.baseline() == null
                && row.target() == null
                && row.due() == null
                && row.details().equals(IndicatorDetails.NONE)
                && isOpen("indicator", row.name())
                && isOpen("unit", row.unit());
    }

    private boolean isOpen(String key, String typed) {
        return typed.isBlank() || before != null && typed.equals(text(before, key));
    }

    private MilestoneDraft milestone(String key) {
        return new MilestoneDraft(text(key), null, "");
    }

    private IndicatorDraft indicator() {
        return new IndicatorDraft(text("indicator"), text("unit"), null, null, null, "", IndicatorDetails.NONE);
    }

    private CommitmentDetails details(CommitmentDetails typed) {
        CommitmentDetails shown = new CommitmentDetails(
                "", Set.of(), Set.of(), "", "", null, "", "", text("evidence"), null, null, List.of(), false);
        return isOpen("evidence", typed.evidencePlan()) ? typed.with(Part.EVIDENCE, shown) : typed;
    }

    private String text(String key) {
        return text(asked, key);
    }

    private String text(Asked kind, String key) {
        return words.of("template." + kind.name() + "." + key);
    }
}
