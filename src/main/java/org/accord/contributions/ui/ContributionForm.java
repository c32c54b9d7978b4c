package org.accord.contributions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.accord.accounts.Drafts;
import org.accord.commitments.Commitments;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionDraft;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Contributions;
import org.accord.progress.Evidence;
import org.accord.progress.ui.EvidenceField;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Organisation;

/** Where evidence is handed in; what is typed is kept as it is typed. */
final class ContributionForm {

    private static final String KEY = "contribution.new";

    private final Contributions contributions;
    private final Drafts drafts;
    private final String asked;
    private final Consumer<Contribution> sent;
    private final FormFaults faults = new FormFaults();
    private final Div earlier = new Div();
    private final ActsBar acts = new ActsBar();
    private final ContributionFields fields;
    private final EvidenceField files;
    private final Autosave autosave;
    private String id = "";

    /**
     * A form.
     *
     * @param organisations for which the caller may contribute, at least one
     * @param asked id of the commitment that the address names; may be empty
     * @param sent shows what was handed in
     */
    ContributionForm(
            Contributions contributions,
            Commitments commitments,
            Evidence evidence,
            Drafts drafts,
            List<Organisation> organisations,
            String asked,
            Consumer<Contribution> sent) {
        this.contributions = contributions;
        this.drafts = drafts;
        this.asked = asked;
        this.sent = sent;
        fields = new ContributionFields(contributions, commitments, organisations, faults);
        autosave = new Autosave(acts, () -> drafts.keep(KEY, typed()).savedAt());
        files = new EvidenceField(
                evidence,
                organisations.getFirst().id(),
                Formats.of(language()),
                "contributions.files.hint",
                autosave::changed);
        autosave.watch(fields.all());
        faults.bind("evidence", files.button());
        acts.primary(text("contributions.send"), click -> send());
    }

    Desk desk() {
        write();
        Anchor rules = new Anchor("/contributions/rules?lang=" + language().tag(), text("contributions.rules"));
        rules.setRouterIgnore(true);
        return new Desk("", text("contributions.new"))
                .wide(
                        new Paragraph(text("contributions.what")),
                        new Paragraph(text("contributions.safe")),
                        new Paragraph(rules),
                        earlier,
                        faults.summary(),
                        fields,
                        files,
                        new Paragraph(text("contributions.files.safe")))
                .acts(acts);
    }

    /** Fills the form with what was typed and not sent, or with the commitment that was asked for. */
    private void write() {
        autosave.stop();
        earlier.removeAll();
        acts.saved("");
        show(ContributionDraft.blank(asked, language()));
        drafts.find(KEY, ContributionDraft.class).ifPresent(kept -> {
            show(kept.typed());
            earlier.add(autosave.restored(kept.savedAt(), () -> {
                drafts.layAside(KEY);
                write();
            }));
        });
        drafts.laidAside(KEY)
                .ifPresent(at -> earlier.add(autosave.laidAside(at, () -> {
                    drafts.bringBack(KEY);
                    write();
                })));
        autosave.start();
    }

    private void show(ContributionDraft draft) {
        id = draft.id();
        fields.fill(draft);
        files.fill(draft.files());
    }

    private ContributionDraft typed() {
        ContributionDraft typed = fields.typed(id);
        return new ContributionDraft(
                typed.id(),
                typed.organisation(),
                typed.commitment(),
                typed.claim(),
                typed.stance(),
                typed.language(),
                typed.text(),
                typed.links(),
                files.typed());
    }

    private void send() {
        faults.clear();
        try {
            Contribution submitted = contributions.submit(typed());
            autosave.stop();
            drafts.discard(KEY);
            Notices.success(text("contributions.sent"));
            sent.accept(submitted);
        } catch (ContributionProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key) {
        return earlier.getTranslation(key);
    }
}
