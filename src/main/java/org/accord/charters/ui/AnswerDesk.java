package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.accounts.Drafts;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersion;
import org.accord.charters.CommentDraft;
import org.accord.charters.CommentRemovals;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;

/** One comment, and answering it. */
final class AnswerDesk {

    private static final int ROWS = 6;

    private final Comments comments;
    private final CommentRemovals removals;
    private final Drafts drafts;
    private final CharterVersion about;
    private final Runnable changed;
    private final Runnable gone;
    private final FormFaults faults = new FormFaults();
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea();
    private final Div said = new Div();
    private final Div earlier = new Div();
    private final Div meanwhile = new Div();
    private final ActsBar acts = new ActsBar();
    private final Autosave autosave;
    private final Button publish;
    private Recorded<ConsultationComment> comment;

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     * @param gone shows what there is once it was removed
     */
    AnswerDesk(
            Comments comments,
            CommentRemovals removals,
            Drafts drafts,
            Recorded<ConsultationComment> comment,
            CharterVersion about,
            Runnable changed,
            Runnable gone) {
        this.comments = comments;
        this.removals = removals;
        this.drafts = drafts;
        this.comment = comment;
        this.about = about;
        this.changed = changed;
        this.gone = gone;
        autosave = new Autosave(
                acts,
                () -> drafts.keep(key(), new AnswerDraft(language.getValue(), words.getValue()))
                        .savedAt());
        publish = acts.primary("", click -> answer());
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    Desk desk() {
        ConsultationComment read = comment.state();
        Language shown = Language.of(UI.getCurrent().getLocale());
        Anchor page = new Anchor(
                "/charters/" + read.charter() + "/versions/" + read.version() + "#comments", text("charters.public"));
        page.setRouterIgnore(true);
        Desk desk = new Desk(
                        about.text().name().in(shown) + " · "
                                + text("charters.versionNumber", "version", read.version()),
                        read.by().name().in(shown))
                .under(new Standing(about.state().sign(), text("charters.state." + about.state())))
                .wide(new H2(text("voices.comment")), said, page);
        show();
        return about.state() == CharterVersion.State.SUPERSEDED
                ? desk.wide(new Paragraph(text("voices.closed")), removal())
                : form(desk);
    }

    private RemovalPart removal() {
        return new RemovalPart(removals, () -> comment, gone);
    }

    private void show() {
        said.removeAll();
        said.add(new CommentText(comment.state(), about.text()));
        publish.setText(text(comment.state().answer() == null ? "voices.answer.say" : "voices.answer.change"));
    }

    private Desk form(Desk desk) {
        language.setLabel(text("voices.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change ->
                words.getElement().setAttribute("lang", change.getValue().tag()));
        words.setLabel(text("voices.answer"));
        words.setHelperText(text("voices.answer.help"));
        Limit.of(words, CommentDraft.LONGEST_TEXT);
        words.setMinRows(ROWS);
        faults.bind("text", words);
        autosave.watch(language, words);
        write();
        Div fields = new Div(language, words);
        fields.addClassName("form");
        return desk.wide(
                        new H2(text("voices.answer")),
                        new Paragraph(text("voices.answer.what")),
                        earlier,
                        faults.summary(),
                        meanwhile,
                        fields,
                        removal())
                .acts(acts);
    }

    /** Fills the form with the answer there is, or with what was typed and not sent. */
    private void write() {
        autosave.stop();
        earlier.removeAll();
        acts.saved("");
        Words former = comment.state().answer();
        language.setValue(former == null ? Language.of(UI.getCurrent().getLocale()) : former.language());
        words.setValue(former == null ? "" : former.text());
        drafts.find(key(), AnswerDraft.class).ifPresent(kept -> {
            language.setValue(kept.typed().language());
            words.setValue(kept.typed().text());
            earlier.add(autosave.restored(kept.savedAt(), () -> {
                drafts.layAside(key());
                write();
            }));
        });
        drafts.laidAside(key())
                .ifPresent(at -> earlier.add(autosave.laidAside(at, () -> {
                    drafts.bringBack(key());
                    write();
                })));
        autosave.start();
    }

    private void answer() {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            comments.answer(comment.id(), comment.version(), language.getValue(), words.getValue());
            autosave.stop();
            drafts.discard(key());
            Notices.success(text("voices.answered"));
            changed.run();
        } catch (CharterProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (CharterProblem.Superseded over) {
            late("voices.closed");
        } catch (CharterProblem.NoComment gone) {
            late("voices.gone");
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            showAsItIsNow();
        }
    }

    /** Somebody was faster: what is typed stays, and goes in the place of what the page shows by then. */
    private void showAsItIsNow() {
        try {
            comment = comments.find(comment.id());
            show();
            late("voices.meanwhile");
        } catch (CharterProblem.NoComment gone) {
            late("voices.gone");
        }
    }

    private void late(String why) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(text(why)));
        meanwhile.setVisible(true);
    }

    /** The same whatever is recorded meanwhile, so that nothing typed is lost. */
    private String key() {
        return "answer." + comment.id();
    }

    private String text(String key, Object... arguments) {
        return meanwhile.getTranslation(key, arguments);
    }
}
