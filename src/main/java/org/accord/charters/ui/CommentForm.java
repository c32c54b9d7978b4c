package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.CommentDraft;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Sure;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment is written: a new one, or other words for one there is. What is typed to each is kept apart as it is
 * typed, and put back when the form is about it again.
 */
final class CommentForm {

    private final Charter about;
    private final CommentDrafts kept;
    private final ActsBar acts = new ActsBar();
    private final Autosave autosave;
    private final H2 heading = new H2();
    private final Div earlier = new Div();
    private final FormFaults faults = new FormFaults();
    private final CommentFields fields;
    private final Button publish;
    private final Button instead;
    private @Nullable Recorded<ConsultationComment> replacing;

    /**
     * A form that is about nothing yet.
     *
     * @param about the text that is out
     * @param say publishes what is typed
     */
    CommentForm(Charter about, CommentDrafts kept, Runnable say) {
        this.about = about;
        this.kept = kept;
        fields = new CommentFields(about, faults);
        autosave = new Autosave(acts, () -> kept.keep(number(), fields.draft()));
        autosave.watch(fields.all());
        publish = acts.primary("", click -> say.run());
        instead = new Button(heading.getTranslation("voices.instead"), click -> turnTo(null));
        instead.addThemeVariants(ButtonVariant.TERTIARY);
        acts.add(instead);
    }

    H2 heading() {
        return heading;
    }

    /** Says that something typed earlier was put back, or lies aside. */
    Div earlier() {
        return earlier;
    }

    FormFaults faults() {
        return faults;
    }

    CommentFields fields() {
        return fields;
    }

    ActsBar acts() {
        return acts;
    }

    /** The comment that gets other words; empty for a new one. */
    Optional<Recorded<ConsultationComment>> replacing() {
        return Optional.ofNullable(replacing);
    }

    /** From now on about another comment. What could not be saved would be lost by that, so it is asked first. */
    void turnTo(@Nullable Recorded<ConsultationComment> comment) {
        Runnable turn = () -> {
            write(comment);
            fields.focus();
        };
        if (autosave.hasFailed()) {
            Sure.ask(text("voices.leave.sure"), text("form.discard"), turn, text("voices.leave.follows"));
        } else {
            turn.run();
        }
    }

    /** From now on about a comment there is, or a new one, with what was typed to it before. */
    void write(@Nullable Recorded<ConsultationComment> comment) {
        autosave.stop();
        now(comment);
        faults.clear();
        Words words = comment == null ? null : comment.state().words();
        if (comment == null || words == null) {
            fields.clear();
        } else {
            fields.fill(new CommentDraft(comment.state().principle(), words.language(), words.text()));
        }
        putBack();
        autosave.start();
    }

    /** The comment as it is by now; what is typed stays. */
    void now(@Nullable Recorded<ConsultationComment> comment) {
        replacing = comment;
        heading.setText(
                comment == null
                        ? text("voices.write")
                        : text(
                                "voices.replacing",
                                "about",
                                CommentText.about(
                                        comment.state().principle(),
                                        about,
                                        Language.of(UI.getCurrent().getLocale()),
                                        heading)));
        publish.setText(text(comment == null ? "voices.say" : "voices.replace.say"));
        instead.setVisible(comment != null);
    }

    /** The comment is gone: what is typed becomes a new one. */
    void goOnAsNew() {
        kept.goOnAsNew(number(), fields.draft());
        write(null);
    }

    /** It is published: nothing is kept of it any more. */
    void done() {
        autosave.stop();
        kept.discard(number());
    }

    private void putBack() {
        earlier.removeAll();
        acts.saved("");
        kept.find(number()).ifPresent(found -> {
            fields.fill(found.typed());
            earlier.add(autosave.restored(found.savedAt(), () -> {
                kept.layAside(number());
                write(replacing);
            }));
        });
        kept.laidAside(number())
                .ifPresent(at -> earlier.add(autosave.laidAside(at, () -> {
                    kept.bringBack(number());
                    write(replacing);
                })));
    }

    private int number() {
        return replacing == null ? CommentDrafts.NEW : replacing.state().number();
    }

    private String text(String key, Object... arguments) {
        return heading.getTranslation(key, arguments);
    }
}
