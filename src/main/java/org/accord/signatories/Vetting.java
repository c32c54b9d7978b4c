package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an application before it is decided. Never public; kept apart from the application, which stays
 * what was sent.
 *
 * @param application the id of both
 * @param ticks one for each point that was looked into
 * @param questions to the applicant, in the order they were asked
 * @param proposal to accept a state, for a second person to confirm
 * @param window in which signatories may object
 * @param objections one an organisation
 */
public record Vetting(
        String application,
        String charter,
        List<Tick> ticks,
        List<Question> questions,
        @Nullable Proposal proposal,
        @Nullable Window window,
        List<Objection> objections) {

    /** A point that was looked into. */
    public record Tick(CheckPoint point, UserId by, Instant at) {}

    /**
     * A question to the applicant.
     *
     * @param answer empty while there is none
     */
    public record Question(
            String text,
            UserId by,
            Instant at,
            String answer,
            @Nullable Instant answeredAt) {

        public boolean isOpen() {
            return answeredAt == null;
        }
    }

    /** One person's reasons to accept. */
    public record Proposal(UserId by, Instant at, String reason) {}

    /**
     * The days in which signatories may object.
     *
     * @param workingDays as the rule was when it was opened
     * @param lastDay in UTC
     */
    public record Window(UserId by, Instant at, String reason, int workingDays, LocalDate lastDay) {

        public boolean isOpen(LocalDate today) {
            return !today.isAfter(lastDay);
        }
    }

    /** A signatory's reasons against. */
    public record Objection(OrganisationId organisation, LocalisedText name, UserId by, Instant at, String reason) {}

    public Vetting {
        ticks = List.copyOf(ticks);
        questions = List.copyOf(questions);
        objections = List.copyOf(objections);
    }

    static Vetting begun(Application application) {
        return new Vetting(application.id(), application.charter(), List.of(), List.of(), null, null, List.of());
    }

    /** Who looked into a point and when. */
    public Optional<Tick> tick(CheckPoint point) {
        return ticks.stream().filter(tick -> tick.point() == point).findFirst();
    }

    public boolean isAsking() {
        return questions.stream().anyMatch(Question::isOpen);
    }

    /** For whom the application waits on a day. */
    public VettingStage stage(LocalDate today) {
        if (isAsking()) {
            return VettingStage.ASKED;
        }
        if (window != null && window.isOpen(today)) {
            return VettingStage.WINDOW;
        }
        if (proposal != null) {
            return VettingStage.PROPOSED;
        }
        if (window != null) {
            return VettingStage.WINDOW_OVER;
        }
        return questions.isEmpty() ? VettingStage.READING : VettingStage.ANSWERED;
    }

    Vetting ticked(CheckPoint point, boolean done, UserId by, Instant at) {
        List<Tick> next = new ArrayList<>(ticks);
        next.removeIf(tick -> tick.point() == point);
        if (done) {
            next.add(new Tick(point, by, at));
        }
        return new Vetting(application, charter, next, questions, proposal, window, objections);
    }

    Vetting asked(String text, UserId by, Instant at) {
        List<Question> next = new ArrayList<>(questions);
        next.add(new Question(text, by, at, "", null));
        return new Vetting(application, charter, ticks, next, proposal, window, objections);
    }

    /** With an answer to the question of that number, from 0. */
    Vetting answered(int number, String answer, Instant at) {
        Question asked = questions.get(number);
        List<Question> next = new ArrayList<>(questions);
        next.set(number, new Question(asked.text(), asked.by(), asked.at(), answer, at));
        return new Vetting(application, charter, ticks, next, proposal, window, objections);
    }

    Vetting proposed(@Nullable Proposal next) {
        return new Vetting(application, charter, ticks, questions, next, window, objections);
    }

    /** True when somebody relied on the letter: looked into it, or proposed to accept. */
    boolean reliesOnLetter() {
        return proposal != null || tick(CheckPoint.LETTER).isPresent();
    }

    /** As before anybody relied on a letter. */
    Vetting withoutLetter() {
        List<Tick> next = new ArrayList<>(ticks);
        next.removeIf(tick -> tick.point() == CheckPoint.LETTER);
        return new Vetting(application, charter, next, questions, null, window, objections);
    }

    Vetting opened(Window next) {
        return new Vetting(application, charter, ticks, questions, proposal, next, objections);
    }

    Vetting objected(Objection objection) {
        List<Objection> next = new ArrayList<>(objections);
        next.add(objection);
        return new Vetting(application, charter, ticks, questions, proposal, window, next);
    }
}
