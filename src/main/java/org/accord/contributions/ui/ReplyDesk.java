package org.accord.contributions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.accounts.Drafts;
import org.accord.contributions.Contribution;
import org.accord.contributions.Replies;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;

/** One contribution before its signatory, and the one reply to it. */
final class ReplyDesk {

    private static final int ROWS = 6;

    private final Replies replies;
    private final Drafts drafts;
    private final Recorded<Contribution> recorded;
    private final Contribution contribution;
    private final Deciding deciding;
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea();
    private final Div earlier = new Div();
    private final Autosave autosave;

    /** What was typed and not sent. */
    record Typed(Language language, String text) {}

    ReplyDesk(Replies replies, Drafts drafts, Recorded<Contribution> recorded, Runnable replied) {
        this.replies = replies;
        this.drafts = drafts;
        this.recorded = recorded;
        this.contribution = recorded.state();
        this.deciding = new Deciding("contributions.meanwhile", replied);
        autosave = new Autosave(
                deciding.acts(),
                () -> drafts.keep(key(), new Typed(language.getValue(), words.getValue()))
                        .savedAt());
    }

    Desk desk() {
        Desk desk = new Desk("", contribution.commitmentTitle())
                .under(new Standing(contribution.state().sign(), text("contributionState." + contribution.state())))
                .wide(new ContributionText(contribution));
        if (replies.mayReply(contribution)) {
            return form(desk);
        }
        return contribution.said().isPresent() ? desk : desk.wide(new Paragraph(text("contributions.noReply.now")));
    }

    private Desk form(Desk desk) {
        language.setLabel(text("voices.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change ->
                words.getElement().setAttribute("lang", change.getValue().tag()));
        words.setLabel(text("contributions.reply.words"));
        words.setHelperText(text("contributions.reply.help"));
        words.setMinRows(ROWS);
        words.setRequiredIndicatorVisible(true);
        Limit.of(words, Replies.LONGEST_TEXT);
        deciding.faults().bind("text", words);
        autosave.watch(language, words);
        write();
        deciding.acts().primary(text("contributions.reply.send"), click -> ask());
        Div fields = new Div(language, words);
        fields.addClassName("form");
        return desk.wide(new H2(text("contributions.reply")))
                .wide(earlier)
                .wide(deciding.said())
                .wide(fields)
                .acts(deciding.acts());
    }

    private void write() {
        autosave.stop();
        earlier.removeAll();
        deciding.acts().saved("");
        language.setValue(Language.of(UI.getCurrent().getLocale()));
        words.setValue("");
        drafts.find(key(), Typed.class).ifPresent(kept -> {
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

    /** There is no second reply: asked once more, when there are words. */
    private void ask() {
        if (words.getValue().isBlank()) {
            send();
            return;
        }
        Sure.ask(
                text("contributions.reply.sure"),
                text("contributions.reply.send"),
                this::send,
                text("contributions.reply.follows"));
    }

    private void send() {
        deciding.attempt("contributions.replied", () -> {
            replies.reply(recorded.id(), recorded.version(), language.getValue(), words.getValue());
            autosave.stop();
            drafts.discard(key());
        });
    }

    private String key() {
        return "reply." + recorded.id();
    }

    private String text(String key) {
        return words.getTranslation(key);
    }
}
