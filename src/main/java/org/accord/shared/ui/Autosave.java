package org.accord.shared.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.function.Supplier;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Problem;
import org.springframework.dao.DataAccessException;

/**
 * Keeps what is typed while it is typed: a second after each change at the latest, and when a
 * field is left. Says beside the acts when it was
 * saved, or that it could not be.
 */
public final class Autosave {

    private static final int TYPING_MILLIS = 1_000;

    private final ActsBar bar;
    private final Supplier<Instant> save;
    private boolean on;
    private boolean failed;

    /**
     * Off until {@link #start}.
     *
     * @param bar where it is said
     * @param save keeps the draft and answers when
     */
    public Autosave(ActsBar bar, Supplier<Instant> save) {
        this.bar = bar;
        this.save = save;
    }

    /** Saves after each change of these fields. */
    public void watch(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
                typed.setValueChangeTimeout(TYPING_MILLIS);
            }
            if (field instanceof BlurNotifier<?> left) {
                // leaving a field sends what still waits in the browser
                left.addBlurListener(leaving -> {});
            }
            field.addValueChangeListener(change -> changed());
        }
    }

    /** The form is filled; from now on a change is a person's. */
    public void start() {
        on = true;
        failed = false;
    }

    /** True while what was typed last could not be saved. */
    public boolean hasFailed() {
        return failed;
    }

    /** What was typed is sent or thrown away; nothing is saved any more. */
    public void stop() {
        on = false;
    }

    /** Something changed that is not a field: a row, a file. */
    public void changed() {
        if (!on) {
            return;
        }
        try {
            Instant at = save.get();
            failed = false;
            say("common.saved", at);
        } catch (Problem refused) {
            tell(refused.fieldFaults().values().stream()
                    .findFirst()
                    .map(fault -> bar.getTranslation(fault.message(), fault.counts()))
                    .orElseGet(() -> bar.getTranslation("problem." + refused.key(), refused.data())));
        } catch (DataAccessException noDatabase) {
            tell(bar.getTranslation("form.unsaved.database"));
        }
    }

    /** Stands above the form when a draft was put back: since when, and a way to throw it away. */
    public Component restored(Instant savedAt, Runnable discard) {
        Div note = new Div(
                new Span(bar.getTranslation("form.restored", "when", formats().instant(savedAt))));
        Button away = new Button(bar.getTranslation("form.discard"), click -> discard.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        note.add(away);
        note.addClassNames("note", "plain");
        note.getElement().setAttribute("role", "status");
        say("common.saved", savedAt);
        return note;
    }

    /** Stands above the form when its draft was thrown away: since when, and the way back. */
    public Component laidAside(Instant at, Runnable bringBack) {
        Div note = new Div(
                new Span(bar.getTranslation("form.laidAside", "when", formats().instant(at))));
        Button back = new Button(bar.getTranslation("form.bringBack"), click -> bringBack.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        note.add(back);
        note.addClassNames("note", "plain");
        return note;
    }

    private void say(String key, Instant at) {
        bar.saved(bar.getTranslation(key, "time", formats().time(at)));
    }

    private void tell(String why) {
        bar.saved(bar.getTranslation("form.unsaved"));
        if (!failed) {
            failed = true;
            Notices.problem(bar.getTranslation("form.unsaved.what", "why", why), bar.getTranslation("common.close"));
        }
    }

    private Formats formats() {
        return Formats.of(Language.of(bar.getUI()
                .map(com.vaadin.flow.component.UI::getLocale)
                .orElseGet(() -> com.vaadin.flow.component.UI.getCurrent().getLocale())));
    }
}
