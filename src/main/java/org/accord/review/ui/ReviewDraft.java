package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accord.accounts.Drafts;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;

/** What the caller typed about a report: kept until they decide, through whatever becomes of the report meanwhile. */
final class ReviewDraft<T extends Record> {

    private final Drafts drafts;
    private final String key;
    private final Class<T> type;
    private final ActsBar acts;
    private final Autosave autosave;
    private final Consumer<Optional<T>> fill;
    private final Div earlier = new Div();

    /**
     * A draft that is not looked for before {@link #open}.
     *
     * @param acts where it is said when it was saved
     * @param typed what stands in the form
     * @param fill puts a draft into the form; without one, what stood there at first
     */
    ReviewDraft(Drafts drafts, String key, Class<T> type, ActsBar acts, Supplier<T> typed, Consumer<Optional<T>> fill) {
        this.drafts = drafts;
        this.key = key;
        this.type = type;
        this.acts = acts;
        this.fill = fill;
        autosave = new Autosave(acts, () -> drafts.keep(key, typed.get()).savedAt());
    }

    /** The key of what is typed to decide a report. */
    static String decision(String report) {
        return "review." + report;
    }

    /** The key of what is typed to publish a proposed decision; apart, as it begins from what was proposed. */
    static String publication(String report) {
        return decision(report) + ".publication";
    }

    void watch(HasValue<?, ?>... fields) {
        autosave.watch(fields);
    }

    /** Stands above the form: what was put back or laid aside. */
    Component earlier() {
        return earlier;
    }

    /** Fills the form with what was typed and not sent, if anything was. */
    void open() {
        autosave.stop();
        earlier.removeAll();
        acts.saved("");
        Optional<Drafts.Kept<T>> kept = drafts.find(key, type);
        fill.accept(kept.map(Drafts.Kept::typed));
        kept.ifPresent(draft -> earlier.add(autosave.restored(draft.savedAt(), () -> {
            drafts.layAside(key);
            open();
        })));
        drafts.laidAside(key)
                .ifPresent(at -> earlier.add(autosave.laidAside(at, () -> {
                    drafts.bringBack(key);
                    open();
                })));
        earlier.setVisible(earlier.getComponentCount() > 0);
        autosave.start();
    }

    /** It was decided. */
    void done() {
        autosave.stop();
        drafts.discard(key);
    }
}
