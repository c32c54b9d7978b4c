package org.accord.settings.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.settings.Setting;
import org.accord.shared.PersonNames;
import org.accord.shared.Problem;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/**
 * The way a change of a setting goes: done, told what is wrong at its fields, or set beside what somebody else set
 * meanwhile. The form keeps what was typed in each case but the first.
 *
 * @param names of colleagues
 * @param faults of the form
 * @param mine what the form holds, by field
 * @param theirs what holds in the record, by field
 * @param history of the setting, oldest first
 * @param label of a field
 * @param words of a value, by its field
 * @param take puts a value into a field of the form
 */
record Saving(
        PersonNames names,
        FormFaults faults,
        Supplier<Map<String, String>> mine,
        Supplier<Map<String, String>> theirs,
        Supplier<List<Revision<Setting>>> history,
        UnaryOperator<String> label,
        BinaryOperator<String> words,
        BiConsumer<String, String> take) {

    /** Does it and draws the page anew, or says why not; {@code catchUp} makes the next try start from the newest version. */
    void attempt(Runnable act, String done, Runnable catchUp) {
        try {
            faults.clear();
            act.run();
            Notices.success(text(done));
            UI.getCurrent().refreshCurrentRoute(true);
        } catch (RegisterProblem.ChangedMeanwhile meanwhile) {
            catchUp.run();
            settle(() -> attempt(act, done, catchUp));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            faults.show(problem);
        }
    }

    private void settle(Runnable again) {
        List<Revision<Setting>> all = history.get();
        String who = all.isEmpty()
                ? text("form.colleague")
                : names.of(all.getLast().actor()).orElseGet(() -> text("form.colleague"));
        new ConflictDialog(who, differences(), again, () -> {}).open();
    }

    private List<ConflictDialog.Part> differences() {
        Map<String, String> own = mine.get();
        Map<String, String> standing = theirs.get();
        TreeSet<String> fields = new TreeSet<>(own.keySet());
        fields.addAll(standing.keySet());
        List<ConflictDialog.Part> parts = new ArrayList<>();
        for (String field : fields) {
            String their = standing.getOrDefault(field, "");
            String typed = own.getOrDefault(field, "");
            if (!their.equals(typed)) {
                parts.add(new ConflictDialog.Part(
                        label.apply(field),
                        their.isEmpty() ? "" : words.apply(field, their),
                        typed.isEmpty() ? "" : words.apply(field, typed),
                        () -> take.accept(field, their)));
            }
        }
        return parts;
    }

    private String text(String key) {
        return faults.summary().getTranslation(key);
    }
}
