package org.accord.charters.ui;

import com.vaadin.flow.component.UI;
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
import org.accord.charters.Consultations.Invited;
import org.accord.charters.Consultations.Running;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;

/** One consultation for one organisation: what would change, what it said so far, and saying something. */
final class CommentDesk {

    private final Comments comments;
    private final CommentDrafts kept;
    private final Invited invited;
    private final Running open;
    private final Runnable changed;
    private final CommentForm form;
    private final OwnComments own = new OwnComments();
    private final Div meanwhile = new Div();

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     */
    CommentDesk(Comments comments, Drafts drafts, Invited invited, Runnable changed) {
        this.comments = comments;
        this.kept = new CommentDrafts(drafts, invited);
        this.invited = invited;
        this.open = invited.consultation();
        this.changed = changed;
        form = new CommentForm(open.text(), kept, this::askToSay);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    Desk desk() {
        Anchor page = new Anchor(
                "/charters/" + open.text().slug() + "/versions/" + open.text().version(), text("charters.public"));
        page.setRouterIgnore(true);
        Language language = Language.of(UI.getCurrent().getLocale());
        Desk desk = new Desk(
                        text(
                                "voices.what",
                                "version",
                                open.text().version(),
                                "organisation",
                                invited.voice().name().in(language)),
                        open.now().name().in(language))
                .under(new Standing(Sign.DOING, text("voices.until", "day", open.until())))
                .column(new H2(text("charters.changes")), new TextChanges(open.now(), open.text()), page)
                .column(new H2(text("voices.own")), own);
        if (CurrentActor.get().actsFor(organisation())) {
            return form(desk);
        }
        own.show(said(), open.text(), List.of());
        return desk.wide(new Paragraph(text("voices.readOnly")));
    }

    /** It goes on where this person left it. */
    private Desk form(Desk desk) {
        showOwn();
        form.write(standing(kept.last()).orElse(null));
        return desk.wide(
                        form.heading(),
                        new Paragraph(Isolated.text(text("voices.public", "day", open.until()))),
                        form.earlier(),
                        form.faults().summary(),
                        meanwhile,
                        form.fields())
                .acts(form.acts());
    }

    private void showOwn() {
        own.show(
                said(),
                open.text(),
                List.of(
                        new OwnComments.Act("voices.replace", this::replace),
                        new OwnComments.Act("voices.takeBack", this::askToTakeBack)));
    }

    private List<Recorded<ConsultationComment>> said() {
        return comments.of(open.text().slug(), open.text().version(), organisation());
    }

    private Optional<Recorded<ConsultationComment>> standing(int number) {
        return said().stream()
                .filter(comment ->
                        comment.state().number() == number && comment.state().stands())
                .findFirst();
    }

    private void replace(Recorded<ConsultationComment> comment) {
        meanwhile.setVisible(false);
        form.turnTo(comment);
    }

    /** What is answered leaves with its answer, so it is asked first. */
    private void askToSay() {
        Optional<ConsultationComment> answered =
                form.replacing().map(Recorded::state).filter(former -> former.answer() != null);
        if (answered.isPresent()) {
            Sure.ask(
                    text("voices.replace.sure"), text("voices.replace.say"), this::say, text("voices.replace.follows"));
        } else {
            say();
        }
    }

    private void say() {
        Optional<Recorded<ConsultationComment>> former = form.replacing();
        CommentDraft draft = form.fields().draft();
        attempt(former.isEmpty() ? "voices.done" : "voices.replaced", () -> {
            if (former.isPresent()) {
                Recorded<ConsultationComment> seen = former.get();
                comments.replace(
                        open.text().slug(),
                        open.text().version(),
                        organisation(),
                        seen.state().number(),
                        seen.version(),
                        draft);
            } else {
                comments.comment(open.text().slug(), open.text().version(), organisation(), draft);
            }
            form.done();
        });
    }

    private void askToTakeBack(Recorded<ConsultationComment> comment) {
        Sure.ask(
                text("voices.takeBack.sure"),
                text("voices.takeBack"),
                () -> attempt("voices.takenBack", () -> takeBack(comment)),
                text("voices.takeBack.follows"));
    }

    private void takeBack(Recorded<ConsultationComment> comment) {
        int number = comment.state().number();
        comments.takeBack(open.text().slug(), open.text().version(), organisation(), number, comment.version());
        kept.find(number).ifPresent(other -> kept.goOnAsNew(number, other.typed()));
    }

    private void attempt(String done, Runnable what) {
        form.faults().clear();
        meanwhile.setVisible(false);
        try {
            what.run();
            Notices.success(text(done));
            changed.run();
        } catch (CharterProblem.Invalid invalid) {
            form.faults().show(invalid);
        } catch (CharterProblem.NotConsulted | CharterProblem.NotAllowed over) {
            late("voices.over");
        } catch (CharterProblem.NoComment gone) {
            showAsItIsNow();
            late("voices.gone");
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            showAsItIsNow();
            late("voices.meanwhile");
        }
    }

    /** Somebody was faster: the next press is about what the page shows by then. */
    private void showAsItIsNow() {
        showOwn();
        form.replacing()
                .map(seen -> seen.state().number())
                .ifPresent(number -> standing(number).ifPresentOrElse(form::now, form::goOnAsNew));
    }

    private void late(String why) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(text(why)));
        meanwhile.setVisible(true);
    }

    private OrganisationId organisation() {
        return invited.voice().organisation();
    }

    private String text(String key, Object... arguments) {
        return meanwhile.getTranslation(key, arguments);
    }
}
