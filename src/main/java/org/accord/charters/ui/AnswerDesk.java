package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersion;
import org.accord.charters.CommentDraft;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;

/** One comment, and answering it. */
final class AnswerDesk {

    private static final int ROWS = 6;

    private final Comments comments;
    private final Recorded<ConsultationComment> comment;
    private final CharterVersion about;
    private final Runnable changed;
    private final FormFaults faults = new FormFaults();
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea();
    private final Div meanwhile = new Div();

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     */
    AnswerDesk(Comments comments, Recorded<ConsultationComment> comment, CharterVersion about, Runnable changed) {
        this.comments = comments;
        this.comment = comment;
        this.about = about;
        this.changed = changed;
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    Desk desk() {
        ConsultationComment said = comment.state();
        Language shown = Language.of(UI.getCurrent().getLocale());
        Anchor page = new Anchor(
                "/charters/" + said.charter() + "/versions/" + said.version() + "#comments", text("charters.public"));
        page.setRouterIgnore(true);
        Desk desk = new Desk(
                        about.text().name().in(shown) + " · "
                                + text("charters.versionNumber", "version", said.version()),
                        said.by().name().in(shown))
                .under(new Standing(about.state().sign(), text("charters.state." + about.state())))
                .wide(new H2(text("voices.write")), new CommentText(said, about.text()), page);
        return about.state() == CharterVersion.State.SUPERSEDED
                ? desk.wide(new Paragraph(text("voices.closed")))
                : form(desk, shown);
    }

    private Desk form(Desk desk, Language shown) {
        Words former = comment.state().answer();
        language.setLabel(text("voices.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change ->
                words.getElement().setAttribute("lang", change.getValue().tag()));
        language.setValue(former == null ? shown : former.language());
        words.setLabel(text("voices.answer"));
        words.setHelperText(text("voices.answer.help"));
        words.setMaxLength(CommentDraft.LONGEST_TEXT);
        words.setMinRows(ROWS);
        words.setValue(former == null ? "" : former.text());
        faults.bind("text", words);
        Div fields = new Div(language, words);
        fields.addClassName("form");
        ActsBar acts = new ActsBar();
        acts.primary(text(former == null ? "voices.answer.say" : "voices.answer.change"), click -> answer());
        return desk.wide(
                        new H2(text("voices.answer")),
                        new Paragraph(text("voices.answer.what")),
                        faults.summary(),
                        meanwhile,
                        fields)
                .acts(acts);
    }

    private void answer() {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            comments.answer(comment.id(), comment.version(), language.getValue(), words.getValue());
            Notices.success(text("voices.answered"));
            changed.run();
        } catch (CharterProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (CharterProblem.Superseded over) {
            late("voices.closed");
        } catch (CharterProblem.NoComment | RegisterProblem.ChangedMeanwhile faster) {
            late("voices.meanwhile");
        }
    }

    private void late(String why) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(text(why)));
        meanwhile.setVisible(true);
    }

    private String text(String key, Object... arguments) {
        return meanwhile.getTranslation(key, arguments);
    }
}
