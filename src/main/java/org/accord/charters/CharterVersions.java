package org.accord.charters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.accord.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The versions of a charter's text: a draft of the secretariat, out for consultation, in force, superseded. Reading what
 * is public is everyone's.
 *
 * @see "decision 0032"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class CharterVersions {

    private static final int LONGEST_CONSULTATION_DAYS = 730;

    /** Characters of the reason of whoever is alone. */
    public static final int LONGEST_REASON = 2_000;

    private final CharterStore store;
    private final SecondReader readers;
    private final ConsultedTexts consulted;
    private final Clock clock;

    CharterVersions(CharterStore store, ConsultedTexts consulted, Colleagues colleagues, Clock clock) {
        this.store = store;
        this.readers = new SecondReader(store, colleagues);
        this.consulted = consulted;
        this.clock = clock;
    }

    /**
     * The public versions as of a moment, the newest first: one that is, or was last, out for consultation, the one in
     * force, and those before it.
     *
     * @throws CharterProblem.NotFound when there was no such charter then
     */
    @PreAuthorize(Rights.EVERYONE)
    public List<CharterVersion> of(String slug, AsOf asOf) {
        if (store.charters.find(slug).isEmpty()) {
            throw new CharterProblem.NotFound(slug);
        }
        List<Revision<Charter>> steps = store.charters.history(slug).stream()
                .filter(step -> !step.at().isAfter(asOf.until()))
                .toList();
        List<CharterVersion> versions = inForceAndBefore(steps);
        if (versions.isEmpty()) {
            throw new CharterProblem.NotFound(slug);
        }
        consulted
                .asOf(NextVersion.id(slug, versions.getLast().number() + 1), asOf)
                .ifPresent(versions::add);
        Collections.reverse(versions);
        return List.copyOf(versions);
    }

    private static List<CharterVersion> inForceAndBefore(List<Revision<Charter>> steps) {
        List<CharterVersion> versions = new ArrayList<>();
        for (Revision<Charter> step : steps) {
            step.state().ifPresent(text -> put(versions, text, Days.of(step.at())));
        }
        return versions;
    }

    /** Other acts than a publication leave the version as it is. */
    private static void put(List<CharterVersion> versions, Charter text, LocalDate day) {
        CharterVersion last = versions.isEmpty() ? null : versions.removeLast();
        if (last == null) {
            versions.add(new CharterVersion(text, CharterVersion.State.IN_FORCE, text.adopted(), null));
        } else if (last.number() == text.version()) {
            versions.add(new CharterVersion(text, last.state(), last.since(), last.until()));
        } else {
            versions.add(new CharterVersion(last.text(), CharterVersion.State.SUPERSEDED, last.since(), day));
            versions.add(new CharterVersion(text, CharterVersion.State.IN_FORCE, day, null));
        }
    }

    /** One public version. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<CharterVersion> find(String slug, int version, AsOf asOf) {
        return of(slug, asOf).stream().filter(each -> each.number() == version).findFirst();
    }

    /** The number of the act by which a version's text came into the register; empty when there is no such version. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Long> act(String slug, int version) {
        return store.charters.history(slug).stream()
                .filter(step ->
                        step.state().filter(text -> text.version() == version).isPresent())
                .findFirst()
                .map(Revision::number);
    }

    /** What was kept of the version after the one in force; empty when nothing was. */
    public Optional<Recorded<NextVersion>> next(String slug) {
        return store.next.find(NextVersion.id(slug, charter(slug).version() + 1));
    }

    /**
     * Keeps a draft of the next version, for the secretariat only. It may be unfinished.
     *
     * @param window with which it is to come into force; null when nobody thought of that yet
     * @throws CharterProblem.ChangedMeanwhile when it was written from another version than the one in force, or a
     *     colleague kept one at the same time
     */
    public NextVersion keep(String slug, CharterDraft draft, @Nullable WindowDraft window) {
        Charter now = seen(slug, draft);
        Optional<Recorded<NextVersion>> last = next(slug);
        NextVersion kept = last.map(Recorded::state)
                .map(next -> next.keep(draft, window))
                .orElseGet(() -> NextVersion.drafted(now, draft, window));
        return keep(last, kept);
    }

    private NextVersion keep(Optional<Recorded<NextVersion>> last, NextVersion next) {
        return record("drafted", last, next, Visibility.SECRETARIAT).state();
    }

    /**
     * Puts the next version out for everyone to read, until the end of a day. Again puts out the newer draft. The window
     * is kept for the secretariat only, by a step of its own.
     *
     * @throws CharterProblem.Invalid naming every field that is wrong; {@code until} must be a day from today on, within
     *     two years
     * @throws CharterProblem.ChangedMeanwhile as {@link #keep}
     */
    public NextVersion consult(String slug, CharterDraft draft, LocalDate until, @Nullable WindowDraft window) {
        Charter now = seen(slug, draft);
        LocalDate today = Days.of(clock.instant());
        new FieldCheck()
                .that(
                        "until",
                        !until.isBefore(today) && !until.isAfter(today.plusDays(LONGEST_CONSULTATION_DAYS)),
                        "charters.consultationDay")
                .orThrow(CharterProblem.Invalid::new);
        Optional<Recorded<NextVersion>> last = next(slug);
        NextVersion next = last.map(Recorded::state)
                .orElseGet(() -> NextVersion.drafted(now, draft, null))
                .consult(draft, draft.after(now), until);
        Recorded<NextVersion> out = record("consulted", last, next, Visibility.PUBLIC);
        return window == null ? out.state() : keep(Optional.of(out), out.state().keep(draft, window));
    }

    /**
     * Ends a consultation before its day; the draft is the secretariat's again.
     *
     * @throws CharterProblem.NotConsulted when none is out
     */
    public NextVersion takeIn(String slug) {
        Recorded<NextVersion> out = next(slug)
                .filter(next -> next.state().state() == NextVersion.State.CONSULTATION)
                .orElseThrow(() -> new CharterProblem.NotConsulted(slug));
        return record("consultationEnded", Optional.of(out), out.state().takeIn(), Visibility.SECRETARIAT)
                .state();
    }

    /**
     * Brings the next version into force: from now on it is the one that is signed, and the one before is superseded. Those
     * who signed an earlier one have the window to sign it. A person does so with a text that a colleague kept or put out
     * for consultation last, word for word, and with the colleague's window when signatures end after it.
     *
     * @throws CharterProblem.Invalid naming every field that is wrong; when nothing changed, too
     * @throws CharterProblem.ChangedMeanwhile when the draft was written from another version than the present one
     * @throws CharterProblem.SecondPerson when this text, or such a window, is not what a colleague put on record last
     */
    public Charter bringIntoForce(String slug, CharterDraft draft, WindowDraft window) {
        Charter now = seen(slug, draft);
        Charter next = draft.after(now);
        ReendorsementWindow opened = window.from(Days.of(clock.instant()));
        if (!CurrentActor.get().is(Role.SYSTEM) && !readers.another(now, next, window)) {
            throw new CharterProblem.SecondPerson(slug);
        }
        return store.publish(slug, draft, opened, null);
    }

    /**
     * The same by the only person of the secretariat, who says why; the page of the version shows it.
     *
     * @param reason 1 to 2,000 characters; field {@code alone}
     * @throws CharterProblem.SecondPerson when there is a colleague who could look at the text
     */
    public Charter bringIntoForceAlone(String slug, CharterDraft draft, WindowDraft window, String reason) {
        if (!isAlone()) {
            throw new CharterProblem.SecondPerson(slug);
        }
        new FieldCheck().text("alone", reason, LONGEST_REASON).orThrow(CharterProblem.Invalid::new);
        return store.publish(slug, draft, window.from(Days.of(clock.instant())), reason.strip());
    }

    /** True when the caller is the only person of the secretariat. */
    public boolean isAlone() {
        return readers.isAlone();
    }

    /** The charter in force, when the draft was written from it. */
    private Charter seen(String slug, CharterDraft draft) {
        Charter now = charter(slug);
        if (now.version() != draft.seen()) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.version());
        }
        return now;
    }

    private Charter charter(String slug) {
        return store.required(slug).state();
    }

    private Recorded<NextVersion> record(
            String verb, Optional<Recorded<NextVersion>> last, NextVersion next, Visibility visibility) {
        try {
            return store.next.record(
                    new NewState<>(verb, next.id(), last.map(Recorded::version).orElse(0L), next, visibility, null));
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            throw new CharterProblem.ChangedMeanwhile(next.charter(), next.version());
        }
    }
}
