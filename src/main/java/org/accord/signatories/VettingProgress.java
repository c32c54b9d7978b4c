package org.accord.signatories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.accord.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant sees of the vetting, without an account: no person and no objection.
 *
 * @param waits true while the application is undecided: only then questions can be answered
 * @param lastDay of the window that is open; null when none is
 */
public record VettingProgress(
        boolean waits, VettingStage stage, @Nullable LocalDate lastDay, List<Asked> open, List<Asked> answered) {

    /**
     * A question.
     *
     * @param number from 0, never another one's
     * @param answer empty while there is none
     */
    public record Asked(int number, String text, LocalDate on, String answer) {}

    static VettingProgress of(Application application, Vetting vetting, LocalDate today) {
        boolean waits = application.state() == Application.State.SUBMITTED;
        List<Asked> open = new ArrayList<>();
        List<Asked> answered = new ArrayList<>();
        for (int number = 0; number < vetting.questions().size(); number++) {
            Vetting.Question question = vetting.questions().get(number);
            Asked asked = new Asked(number, question.text(), Days.of(question.at()), question.answer());
            if (!question.isOpen()) {
                answered.add(asked);
            } else if (waits) {
                open.add(asked);
            }
        }
        VettingStage stage = vetting.stage(today);
        Vetting.Window window = vetting.window();
        LocalDate lastDay = window != null && window.isOpen(today) ? window.lastDay() : null;
        return new VettingProgress(waits, stage, lastDay, List.copyOf(open), List.copyOf(answered));
    }
}
