package org.accord.progress.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accord.progress.Previewed;
import org.accord.progress.ProgressProblem;
import org.accord.progress.SharedDraft;
import org.accord.progress.SharedDraft.Choice;
import org.accord.progress.SharedDraft.Seen;
import org.accord.progress.SharedDraft.Typed;
import org.accord.progress.SharedDrafts;
import org.accord.progress.SharedText;
import org.accord.shared.Identity;
import org.accord.shared.UserId;

/** The form of a report and the draft that its editors share: what is typed goes there, what others typed comes here. */
final class LiveForm {

    private final String id = Identity.random();
    private final ReportForm form;
    private final SharedDrafts drafts;
    private final String report;
    private final long round;
    private final Function<UserId, String> names;

    /**
     * Filled with the draft.
     *
     * @param names of people, as colleagues see them
     */
    LiveForm(ReportForm form, SharedDrafts drafts, SharedDraft opened, Function<UserId, String> names) {
        this.form = form;
        this.drafts = drafts;
        this.report = opened.report();
        this.round = opened.round();
        this.names = names;
        form.fields().forEach(field -> field.begin(id, opened.field(field.name())));
        opened.fields()
                .forEach((name, text) -> form.field(name)
                        .filter(field -> name.startsWith("evidence."))
                        .ifPresent(field -> field.begin(id, text)));
        conflicts(opened);
    }

    /** Made up for this form. */
    String id() {
        return id;
    }

    long round() {
        return round;
    }

    /** Keeps what changed. */
    void save() {
        List<LiveField> dirty =
                form.fields().stream().filter(LiveField::isDirty).toList();
        if (dirty.isEmpty()) {
            return;
        }
        List<Typed> typed = dirty.stream().map(field -> field.typed(round)).toList();
        SharedDraft now = drafts.type(report, typed);
        for (int i = 0; i < typed.size(); i++) {
            dirty.get(i).kept(typed.get(i), now.field(typed.get(i).field()));
        }
        conflicts(now);
    }

    /** What the draft says now comes into the form. */
    void hear(SharedDraft now) {
        now.fields().forEach((name, text) -> form.field(name).ifPresent(field -> field.arrive(text)));
        conflicts(now);
    }

    private void conflicts(SharedDraft now) {
        now.fields().forEach((name, text) -> form.field(name).ifPresent(field -> conflict(field, text)));
    }

    private void conflict(LiveField field, SharedText now) {
        field.conflict().show(field, field.label(), now, names, this::choose);
    }

    private void choose(Choice choice) {
        hear(drafts.choose(report, choice));
    }

    /** True while the draft is the one this form was opened for. */
    boolean stands(Optional<SharedDraft> now) {
        return now.filter(draft -> draft.round() == round).isPresent();
    }

    /**
     * Sends what all typed, as it was shown.
     *
     * @throws ProgressProblem.ChangedSince when a field is another by now
     */
    void submit(Seen seen) {
        save();
        drafts.submit(report, seen);
    }

    /** Asks a second person to send it, as it was shown; answers the id of the request. */
    String ask(Seen seen) {
        save();
        return drafts.ask(report, seen);
    }

    /**
     * What would be sent, to be shown.
     *
     * @throws ProgressProblem.Invalid naming every field that is wrong
     */
    Previewed checked() {
        save();
        return drafts.checked(report, round);
    }
}
