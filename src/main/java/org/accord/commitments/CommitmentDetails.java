package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.commitments.CommitmentTexts.Part;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment says beyond its title, its text and how it is measured; all of it may be missing, since
 * commitments were recorded before any of it was asked. Texts are in the commitment's language.
 *
 * @param problem what is wrong today
 * @param norms letters of the UN norms it serves
 * @param obligations of instruments, each as {@code budapest/LAW}: see {@link Obliged}
 * @param responsible the function inside the organisation that answers for it
 * @param beneficiaries for whom it is done
 * @param effects on trade and on human rights, as they were considered
 * @param evidencePlan what will show that it was done
 * @param event where it was announced
 * @param lastDay on which all of it is done; nothing is due later
 * @param translations of title and text; the original is authoritative
 * @param light true for the short form, which small organisations may use: one milestone or one indicator is enough
 */
public record CommitmentDetails(
        String problem,
        Set<String> norms,
        Set<String> obligations,
        String responsible,
        String beneficiaries,
        @Nullable Budget budget,
        String risks,
        String effects,
        String evidencePlan,
        @Nullable Event event,
        @Nullable LocalDate lastDay,
        List<Translation> translations,
        boolean light) {

    /** Of each text but short ones, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    /** Nothing more is said. */
    public static final CommitmentDetails NONE =
            new CommitmentDetails("", Set.of(), Set.of(), "", "", null, "", "", "", null, null, List.of(), false);

    /**
     * What it costs.
     *
     * @param amount null when it is not known
     * @param currency by ISO 4217; empty without an amount
     * @param funding where the money comes from
     */
    public record Budget(@Nullable BigDecimal amount, String currency, String funding) {
        public Budget {
            currency = text(currency);
            funding = text(funding);
        }
    }

    /**
     * Where it was announced.
     *
     * @param link https, or empty
     */
    public record Event(String name, @Nullable LocalDate day, String link) {
        public Event {
            name = text(name);
            link = text(link);
        }
    }

    /** The title and the text in another language than the original's. */
    public record Translation(@Nullable Language language, String title, String description) {
        public Translation {
            title = text(title);
            description = text(description);
        }
    }

    public CommitmentDetails {
        problem = text(problem);
        norms = inOrder(norms);
        obligations = inOrder(obligations);
        responsible = text(responsible);
        beneficiaries = text(beneficiaries);
        risks = text(risks);
        effects = text(effects);
        evidencePlan = text(evidencePlan);
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    /** The same with one part of another's. */
    public CommitmentDetails with(Part part, CommitmentDetails other) {
        return new CommitmentDetails(
                part == Part.PROBLEM ? other.problem : problem,
                part == Part.NORMS ? other.norms : norms,
                part == Part.OBLIGATIONS ? other.obligations : obligations,
                part == Part.RESPONSIBLE ? other.responsible : responsible,
                part == Part.BENEFICIARIES ? other.beneficiaries : beneficiaries,
                part == Part.BUDGET ? other.budget : budget,
                part == Part.RISKS ? other.risks : risks,
                part == Part.EFFECTS ? other.effects : effects,
                part == Part.EVIDENCE ? other.evidencePlan : evidencePlan,
                part == Part.EVENT ? other.event : event,
                part == Part.LAST_DAY ? other.lastDay : lastDay,
                part == Part.TRANSLATIONS ? other.translations : translations,
                light);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** In one order, for approvals and so that the same set is the same record. */
    private static Set<String> inOrder(@Nullable Set<String> typed) {
        return typed == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(typed));
    }
}
