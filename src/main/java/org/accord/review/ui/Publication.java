package org.accord.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.accord.accounts.Drafts;
import org.accord.progress.Hearing;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.review.ReviewProblem;
import org.accord.review.Reviews;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Standing;

/** What the signatory says about a proposed decision, the reply to it, and the act that publishes both. */
final class Publication extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 4;

    private final transient Reviews reviews;
    private final transient Recorded<ProgressReport> report;
    private final transient Runnable withColleague;
    private final transient Deciding deciding;
    private final transient ReviewDraft<PublicationDraft> draft;
    private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final TextArea reply = new TextArea();
    private final boolean over;

    /**
     * The part of a report whose decision is proposed.
     *
     * @param withColleague shows anew who has the report
     * @param done shows the desk anew
     */
    Publication(
            Reviews reviews,
            Drafts drafts,
            Recorded<ProgressReport> report,
            LocalDate today,
            Runnable withColleague,
            Runnable done) {
        this.reviews = reviews;
        this.report = report;
        this.withColleague = withColleague;
        deciding = new Deciding("hearing.meanwhile", done);
        draft = new ReviewDraft<>(
                drafts,
                ReviewDraft.publication(report.id()),
                PublicationDraft.class,
                deciding.acts(),
                this::typed,
                this::fill);
        Hearing hearing =
                report.state().heard().orElseThrow(() -> new IllegalStateException("proposed without a hearing"));
        over = !hearing.isOpen(today);
        addClassNames("part", "form");
        add(new H2(getTranslation("hearing.said")));
        add(deciding.said());
        if (hearing.hasWords()) {
            answer(hearing);
        } else {
            add(silence(hearing));
        }
    }

    /** Empty while the signatory may still say something. */
    Optional<ActsBar> acts() {
        return over ? Optional.of(deciding.acts()) : Optional.empty();
    }

    private Standing silence(Hearing hearing) {
        deciding.acts()
                .primary(
                        getTranslation("hearing.publish"),
                        click -> attempt(() -> reviews.publish(report.id(), report.version())));
        String day = Formats.of(Language.of(getLocale())).shortDay(hearing.until());
        return new Standing(
                over ? Sign.DONE : Sign.DOING, getTranslation(over ? "hearing.silent" : "hearing.until", "day", day));
    }

    private void answer(Hearing hearing) {
        Paragraph words = new Paragraph(hearing.words());
        words.addClassName("typed");
        words.getElement().setAttribute("dir", "auto");
        rating.setLabel(getTranslation("review.rating"));
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(each -> getTranslation("rating." + each.name()));
        rating.setHelperText(getTranslation("hearing.change"));
        rating.addThemeName("horizontal");
        reply.setHelperText(getTranslation("hearing.reply.help"));
        area(reply, "hearing.reply");
        area(reason, "review.reason");
        deciding.faults().bind("rating", rating);
        deciding.faults().bind("reason", reason);
        deciding.faults().bind("reply", reply);
        deciding.acts().primary(getTranslation("hearing.publish"), click -> attempt(this::publish));
        add(words, draft.earlier(), reply, rating, reason);
        draft.watch(reply, rating, reason);
        draft.open();
    }

    private PublicationDraft typed() {
        return new PublicationDraft(rating.getValue(), reason.getValue(), reply.getValue());
    }

    private void fill(Optional<PublicationDraft> kept) {
        ProgressReport said = report.state();
        PublicationDraft typed = kept.orElseGet(() -> new PublicationDraft(said.rating(), said.reason(), ""));
        rating.setValue(typed.rating());
        reason.setValue(typed.reason());
        reply.setValue(typed.reply());
    }

    private void publish() {
        PublicationDraft typed = typed();
        Verdict verdict = new Verdict(
                typed.rating(),
                typed.reason(),
                report.state().questions().stream().map(Question::response).toList());
        reviews.publish(report.id(), report.version(), verdict, typed.reply());
    }

    private void attempt(Runnable act) {
        deciding.attempt("review.accepted", () -> {
            try {
                act.run();
            } catch (ReviewProblem.WithColleague theirs) {
                withColleague.run();
                throw theirs;
            }
            draft.done();
        });
    }

    private void area(TextArea area, String label) {
        area.setLabel(getTranslation(label));
        area.setMinRows(ROWS);
        Limit.of(area, Verdict.LONGEST_TEXT);
        area.setRequiredIndicatorVisible(true);
    }
}
