package org.accord.charters.ui;

import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Comments on versions of charters that have no answer, for the secretariat. */
@Component
@Order(26)
class CommentsWaiting implements Waiting {

    private final Comments comments;
    private final Messages messages;

    CommentsWaiting(Comments comments, Messages messages) {
        this.comments = comments;
        this.messages = messages;
    }

    @Override
    public String view() {
        return CommentsView.PATH;
    }

    @Override
    public String title() {
        return "todo.comments";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? comments.waiting(0, most).map(comment -> thing(comment, language))
                : Waiting.nothing(most);
    }

    private Thing thing(ConsultationComment comment, Language language) {
        return new Thing(
                        view() + "/" + comment.id(),
                        comment.by().name().in(language),
                        messages.get(
                                language, "voices.on", "version", comment.version(), "principle", comment.principle()),
                        Sign.DOING,
                        messages.get(language, "voices.unanswered"),
                        messages.get(language, "voices.act.answer"))
                .from(Days.of(comment.at()));
    }
}
