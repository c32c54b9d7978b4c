package org.accord.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accord.accounts.Drafts;
import org.accord.register.RegisterProblem;
import org.accord.shared.Problem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/**
 * The way a form goes: kept while it is typed, put back after a break, sent, and told what is wrong with it.
 *
 * @param <D> the draft that the form edits
 */
final class Editing<D extends Record> {

    private final Drafts drafts;
    private final String key;
    private final Class<D> type;
    private final FormFaults faults;
    private final ActsBar bar;
    private final Autosave autosave;

    Editing(Drafts drafts, String key, Class<D> type, FormFaults faults, ActsBar bar, Supplier<D> typed) {
        this.drafts = drafts;
        this.key = key;
        this.type = type;
        this.faults = faults;
        this.bar = bar;
        autosave = new Autosave(bar, () -> drafts.keep(key, typed.get()).savedAt());
    }

    /** Fills the form with what is in the record, or with what was typed and not sent; the answer says so above it. */
    List<Component> begin(D recorded, Consumer<D> fill, HasValue<?, ?>... fields) {
        List<Component> above = new ArrayList<>();
        fill.accept(recorded);
        drafts.find(key, type).ifPresent(kept -> {
            fill.accept(kept.typed());
            above.add(autosave.restored(kept.savedAt(), () -> {
                autosave.stop();
                drafts.layAside(key);
                UI.getCurrent().refreshCurrentRoute(true);
            }));
        });
        drafts.laidAside(key)
                .ifPresent(at -> above.add(autosave.laidAside(at, () -> {
                    autosave.stop();
                    drafts.bringBack(key);
                    UI.getCurrent().refreshCurrentRoute(true);
                })));
        autosave.watch(fields);
        autosave.start();
        above.add(faults.summary());
        return above;
    }

    /** Does the act; says what is wrong at its field, or leads back to the list. */
    void send(Runnable act, String done, String list, Runnable changedMeanwhile) {
        send(act, () -> Notices.success(bar.getTranslation(done)), list, changedMeanwhile);
    }

    /** As {@link #send}, for an act with a way back, which is an act as well. */
    void end(Runnable act, Runnable wayBack, String done, String list, Runnable changedMeanwhile) {
        send(
                act,
                () -> Notices.undo(bar.getTranslation(done), bar.getTranslation("undo"), () -> {
                    wayBack.run();
                    UI.getCurrent().refreshCurrentRoute(true);
                    Notices.success(bar.getTranslation("undo.done"));
                }),
                list,
                changedMeanwhile);
    }

    private void send(Runnable act, Runnable say, String list, Runnable changedMeanwhile) {
        try {
            act.run();
            autosave.stop();
            drafts.discard(key);
            say.run();
            UI.getCurrent().navigate(list);
        } catch (RegisterProblem.ChangedMeanwhile conflict) {
            changedMeanwhile.run();
        } catch (Problem refused) {
            faults.show(refused);
        }
    }

    /** A part of a conflict, when both texts differ. */
    static void differing(
            List<ConflictDialog.Part> parts, String label, String theirs, String mine, Runnable takeTheirs) {
        if (!theirs.equals(mine)) {
            parts.add(new ConflictDialog.Part(label, theirs, mine, takeTheirs));
        }
    }
}
