package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Drafts;
import org.accord.charters.CharterProblem;
import org.accord.charters.CommentDraft;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.accord.charters.Consultations.Invited;
import org.accord.charters.Consultations.Running;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;
import org.jspecify.annotations.Nullable;

/** One consultation for one organisation: what would change, what it said so far, and saying something. */
final class CommentDesk {

    private final Comments comments;
    private final Drafts drafts;
    private final Invited invited;
    private final Running open;
    private final Runnable changed;
    private final FormFaults faults = new FormFaults();
    private final CommentFields fields;
    private final Button act = new Button();
    private final Button instead = new Button();
    private final Div meanwhile = new Div();
    private @Nullable Recorded<ConsultationComment> replacing;

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     */
    CommentDesk(Comments comments, Drafts drafts, Invited invited, Runnable changed) {
        this.comments = comments;
        this.drafts = drafts;
        this.invited = invited;
        this.open = invited.consultation();
        this.changed = changed;
        fields = new CommentFields(open.text(), faults, this::keep);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    Desk desk() {
        Anchor page = new Anchor(
                "/charters/" + open.text().slug() + "/versions/" + open.text().version(), text("charters.public"));
        page.setRouterIgnore(true);
        Desk desk = new Desk(
                        text(
                                "voices.what",
                                "version",
                                open.text().version(),
                                "organisation",
                                invited.voice().name().in(language())),
                        open.now().name().in(language()))
                .under(new Standing(Sign.DOING, text("voices.until", "day", open.until())))
                .column(new H2(text("charters.changes")), new TextChanges(open.now(), open.text()), page);
        boolean writes = CurrentActor.get().actsFor(invited.voice().organisation());
        desk.column(new H2(text("voices.own")), own(writes));
        return writes ? form(desk) : desk.wide(new Paragraph(text("voices.readOnly")));
    }

    private Desk form(Desk desk) {
        drafts.find(key(), CommentDraft.class).ifPresent(kept -> fields.fill(kept.typed()));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> say());
        instead.addThemeVariants(ButtonVariant.TERTIARY);
        instead.setText(text("voices.instead"));
        instead.addClickListener(click -> replace(null));
        replace(null);
        ActsBar acts = new ActsBar();
        acts.add(act);
        acts.add(instead);
        return desk.wide(
                        new H2(text("voices.write")),
                        new Paragraph(Isolated.text(text("voices.public", "day", open.until()))),
                        faults.summary(),
                        meanwhile,
                        fields)
                .acts(acts);
    }

    private Div own(boolean writes) {
        List<Recorded<ConsultationComment>> said = comments.of(
                open.text().slug(), open.text().version(), invited.voice().organisation());
        Div all = new Div();
        if (said.isEmpty()) {
            all.add(new Paragraph(text("voices.own.none")));
        }
        said.forEach(comment -> {
            Div one = new CommentText(comment.state(), open.text());
            if (writes) {
                Div acts = new Div(
                        new Button(text("voices.replace"), click -> {
                            replace(comment);
                            fields.focus();
                        }),
                        new Button(text("voices.takeBack"), click -> askToTakeBack(comment)));
                acts.addClassName("acts");
                one.add(acts);
            }
            all.add(one);
        });
        return all;
    }

    /** From now on the form is about a comment there is, or about a new one. */
    private void replace(@Nullable Recorded<ConsultationComment> comment) {
        replacing = comment;
        act.setText(text(comment == null ? "voices.say" : "voices.replace.say"));
        instead.setVisible(comment != null);
        Optional.ofNullable(comment).map(Recorded::state).ifPresent(now -> {
            Words words = now.words();
            if (words != null) {
                fields.fill(new CommentDraft(now.principle(), words.language(), words.text()));
            }
        });
    }

    private void say() {
        Recorded<ConsultationComment> former = replacing;
        attempt(former == null ? "voices.done" : "voices.replaced", () -> {
            if (former == null) {
                comments.comment(
                        open.text().slug(),
                        open.text().version(),
                        invited.voice().organisation(),
                        fields.draft());
            } else {
                comments.replace(
                        open.text().slug(),
                        open.text().version(),
                        invited.voice().organisation(),
                        former.state().number(),
                        former.version(),
                        fields.draft());
            }
            drafts.discard(key());
        });
    }

    private void askToTakeBack(Recorded<ConsultationComment> comment) {
        Sure.ask(
                text("voices.takeBack.sure"),
                text("voices.takeBack"),
                () -> attempt(
                        "voices.takenBack",
                        () -> comments.takeBack(
                                open.text().slug(),
                                open.text().version(),
                                invited.voice().organisation(),
                                comment.state().number(),
                                comment.version())),
                text("voices.takeBack.follows"));
    }

    private void attempt(String done, Runnable what) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            what.run();
            Notices.success(text(done));
            changed.run();
        } catch (CharterProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (CharterProblem.NotConsulted | CharterProblem.NotAllowed over) {
            late("voices.over");
        } catch (CharterProblem.NoComment | RegisterProblem.ChangedMeanwhile faster) {
            late("voices.meanwhile");
        }
    }

    private void late(String why) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(text(why)));
        meanwhile.setVisible(true);
    }

    private void keep() {
        drafts.keep(key(), fields.draft());
    }

    private String key() {
        return "comment." + open.text().slug() + "."
                + invited.voice().organisation().value();
    }

    private String text(String key, Object... arguments) {
        return meanwhile.getTranslation(key, arguments);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
