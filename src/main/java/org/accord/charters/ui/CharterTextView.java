package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Draft;
import org.accord.accounts.Drafts;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.VersionSignatories;
import org.accord.charters.WindowDraft;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;
import org.accord.shared.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * Where the next version of a charter's text is written: kept as one's own draft while typing, kept for colleagues, looked
 * at word by word, put out for consultation, brought into force.
 */
@Route("settings/charters/:slug/text")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CharterTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Charters charters;
    private final transient CharterVersions versions;
    private final transient Drafts drafts;
    private final transient VersionSignatories signatories;
    private final transient Clock clock;
    private final transient FormFaults faults = new FormFaults();
    private final ActsBar acts = new ActsBar();
    private final Div preview = new Div();
    private final TextForm form;
    private final ComingPart coming;
    private String slug = "";
    private int seen;
    private boolean shown;

    CharterTextView(
            Charters charters, CharterVersions versions, Drafts drafts, VersionSignatories signatories, Clock clock) {
        this.charters = charters;
        this.versions = versions;
        this.drafts = drafts;
        this.signatories = signatories;
        this.clock = clock;
        form = new TextForm(faults, this::keep);
        coming = new ComingPart(faults, this::confirmConsultation, this::confirm);

        addClassName("view");
        preview.getElement().setAttribute("role", "status");
        acts.primary(getTranslation("charters.preview"), click -> preview());
        acts.secondary(getTranslation("charters.principle.add"), click -> form.addPrinciple());
        acts.secondary(getTranslation("charters.keep"), click -> share());
        acts.quiet(getTranslation("charters.discard"), click -> discard());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        begin();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("charters.write");
    }

    /** One's own draft first, then what a colleague kept, then the text in force. */
    private void begin() {
        Charter now = now();
        CharterDraft draft = drafts.find(key(), CharterDraft.class)
                .map(Drafts.Kept::typed)
                .or(() -> versions.next(slug).map(next -> next.state().draft()))
                .orElseGet(() -> CharterDraft.of(now));
        seen = draft.seen();
        coming.begin(Days.of(clock.instant()));
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("charters.preview.hint")));
        form.fill(draft, now.name().texts().keySet(), Language.of(getLocale()));
        form.from(now);
        shown = false;
        removeAll();
        add(new Work(new Desk(
                        getTranslation("charters.from", "version", seen),
                        now.name().in(Language.of(getLocale())))
                .back(back())
                .column(
                        new H2(getTranslation("charters.write")),
                        new Paragraph(getTranslation("charters.write.what")),
                        faults.summary(),
                        form)
                .column(new H2(getTranslation("charters.changes")), preview)
                .acts(acts)));
    }

    private Charter now() {
        return charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
    }

    private RouterLink back() {
        return new RouterLink(
                getTranslation("charters.settings"), ChartersView.class, new RouteParameters("slug", slug));
    }

    private CharterDraft draft() {
        return form.draft(seen);
    }

    private void keep() {
        Draft kept = drafts.keep(key(), draft());
        acts.saved(getTranslation(
                "common.saved", "time", Formats.of(Language.of(getLocale())).time(kept.savedAt())));
    }

    private void discard() {
        drafts.discard(key());
        begin();
        acts.saved("");
    }

    /** On record for the secretariat: a colleague goes on from here. */
    private void share() {
        attempt(() -> {
            versions.keep(slug, draft(), window());
            done("charters.kept");
        });
    }

    private void preview() {
        attempt(() -> {
            Charter now = now();
            Charter next = charters.preview(slug, draft());
            if (!shown) {
                versions.next(slug)
                        .flatMap(kept -> Optional.ofNullable(kept.state().window()))
                        .ifPresent(coming::show);
                shown = true;
            }
            coming.about(next.version(), versions.isAlone());
            preview.removeAll();
            TextChanges changes = new TextChanges(now, next);
            preview.add(changes, new BehindPart(versions.of(slug, AsOf.NOW), next), coming);
            changes.focus();
        });
    }

    /** As it is chosen beside the preview; before one was asked for, as a colleague kept it. */
    private @Nullable WindowDraft window() {
        return shown
                ? coming.window()
                : versions.next(slug).map(kept -> kept.state().window()).orElse(null);
    }

    /** Everybody reads it from then on, and the signatories are told. */
    private void confirmConsultation(LocalDate until) {
        Sure.ask(
                getTranslation("charters.consult.sure", "version", seen + 1),
                getTranslation("charters.consult"),
                () -> consult(until),
                getTranslation("charters.consult.follows", "count", signatories()));
    }

    private void consult(LocalDate until) {
        attempt(() -> {
            versions.consult(slug, draft(), until, window());
            done("charters.consulted");
        });
    }

    /** It binds everyone who signed: whoever does it reads first what follows, once the reason is there. */
    private void confirm(WindowDraft window, String reason) {
        if (versions.isAlone() && reason.isBlank()) {
            form.wrong(new CharterProblem.Invalid(Map.of("alone", "required")));
            return;
        }
        String follows = getTranslation("charters.publish.follows", "version", seen + 1, "count", signatories());
        Sure.ask(
                getTranslation("charters.publish.sure", "version", seen + 1),
                getTranslation("charters.publish", "version", seen + 1),
                () -> bringIntoForce(window, reason),
                consultedUntil()
                        .map(day -> new String[] {follows, getTranslation("charters.publish.consulted", "day", day)})
                        .orElseGet(() -> new String[] {follows}));
    }

    private long signatories() {
        return signatories.byVersion(slug, AsOf.NOW).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The last day of a consultation that is not over. */
    private Optional<LocalDate> consultedUntil() {
        return versions.next(slug)
                .flatMap(next -> Optional.ofNullable(next.state().until()))
                .filter(day -> !day.isBefore(Days.of(clock.instant())));
    }

    private void bringIntoForce(WindowDraft window, String reason) {
        attempt(() -> {
            if (versions.isAlone()) {
                versions.bringIntoForceAlone(slug, draft(), window, reason);
            } else {
                versions.bringIntoForce(slug, draft(), window);
            }
            done("charters.published");
        });
    }

    private void done(String message) {
        drafts.discard(key());
        Notices.success(getTranslation(message, "version", seen + 1));
        getUI().flatMap(ui -> ui.navigate(ChartersView.class, new RouteParameters("slug", slug)))
                .ifPresent(ChartersView::focus);
    }

    private void attempt(Runnable act) {
        faults.clear();
        try {
            act.run();
        } catch (CharterProblem.ChangedMeanwhile faster) {
            seen = now().version();
            keep();
            preview.removeAll();
            preview.add(
                    new Paragraph(getTranslation("charters.changedMeanwhile", "version", seen)),
                    new TextChanges(now(), draftOf(now())));
        } catch (CharterProblem.SecondPerson nobodyElse) {
            Notices.problem(getTranslation("voices.second.wanted"), getTranslation("common.close"));
        } catch (CharterProblem.Invalid invalid) {
            form.wrong(invalid);
        }
    }

    /** How the draft reads beside what is in force by now; that alone when the draft is not complete. */
    private Charter draftOf(Charter now) {
        try {
            return charters.preview(slug, draft());
        } catch (CharterProblem.Invalid unfinished) {
            return now;
        }
    }

    private String key() {
        return "charter." + slug;
    }
}
