package org.accord.notifications.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.accord.notifications.Mails;
import org.accord.notifications.NotificationProblem;
import org.accord.notifications.OutboxMail;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Problem;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.springframework.security.access.AccessDeniedException;

/** The outbox: the newest mails, and how the chosen one reads and stands. */
@Route("mails/:id?")
@Menu(title = "mails.title", order = 92)
@RolesAllowed("ADMINISTRATOR")
class MailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Mails mails;
    private final transient Queue queue;
    private final transient Work work;

    MailsView(Mails mails) {
        this.mails = mails;
        queue = new Queue(
                getTranslation("mails.title"),
                getTranslation("mails.order"),
                new EmptyState(getTranslation("mails.none"), getTranslation("mails.none.hint")));
        work = new Work(queue);

        addClassName("view");
        if (!mails.goOut()) {
            queue.tool(new Paragraph(getTranslation("mails.noServer")));
        }

        paused(mails.paused());
        add(work);
    }

    /** Whom nothing is sent to, each with a link to their account. */
    private void paused(List<Mails.PausedMail> paused) {
        if (paused.isEmpty()) {
            return;
        }
        UnorderedList people = new UnorderedList();
        paused.forEach(one -> people.add(new ListItem(
                new Anchor("people/" + one.user().value(), Isolated.text(one.name())),
                new Text(" · " + formats().instant(one.since())))));
        queue.tool(new Paragraph(getTranslation("mails.paused.some", "count", paused.size())))
                .tool(people);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chosen = event.getRouteParameters().get("id");
        refresh(chosen.orElse(""));
        chosen.ifPresentOrElse(this::show, work::clear);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mails.title");
    }

    private void refresh(String chosen) {
        List<OutboxMail> latest = mails.latest(MOST);
        queue.load(page -> Page.of(latest, page, Queue.ROWS)
                .map(mail -> row(mail).current(mail.id().equals(chosen))));
    }

    private QueueRow row(OutboxMail mail) {
        return new QueueRow(
                        getTranslation("mails.key." + mail.mail().key()),
                        formats().instant(mail.createdAt()),
                        MailsView.class,
                        new RouteParameters("id", mail.id()))
                .sub(state(mail));
    }

    /** One that waits and has nothing to say any more, or nobody to say it to, is not needed. */
    private boolean isNeedless(OutboxMail mail) {
        try {
            return mail.state() == OutboxMail.State.WAITING
                    && mails.preview(mail.id()).isEmpty();
        } catch (AccessDeniedException notForHere) {
            return false;
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_ALLOWED) {
                throw problem;
            }
            return false;
        }
    }

    /** Of the chosen one: what it would say is not worked out for a whole list. */
    private Standing standing(OutboxMail mail) {
        return isNeedless(mail) ? new Standing(Sign.SILENT, getTranslation("desks.mails.needless")) : state(mail);
    }

    private Standing state(OutboxMail mail) {
        Sign sign = switch (mail.state()) {
            case SENT, GATHERED -> Sign.DONE;
            case WAITING, SENDING -> Sign.DOING;
            case FAILED -> Sign.LATE;
            case HELD, DROPPED -> Sign.SILENT;
        };
        return new Standing(sign, getTranslation("mails.state." + mail.state()));
    }

    private void show(String id) {
        OutboxMail mail = mails.find(id).orElseThrow(() -> new NotificationProblem.NotFound(id));
        Desk desk = new Desk(getTranslation("mail.kind." + mail.mail().kind()), title(mail))
                .under(standing(mail))
                .column(new H2(getTranslation("mails.state")), facts(mail))
                .column(new H2(getTranslation("mails.text")), text(mail))
                .back(new RouterLink(getTranslation("mails.title"), MailsView.class));
        if (mail.state() == OutboxMail.State.FAILED) {
            ActsBar acts = new ActsBar();
            acts.primary(getTranslation("mails.retry"), click -> retry(id));
            desk.acts(acts);
        }
        work.show(desk);
    }

    private String title(OutboxMail mail) {
        return getTranslation("mails.key." + mail.mail().key());
    }

    private Facts facts(OutboxMail mail) {
        Facts facts = new Facts()
                .fact(getTranslation("mails.source"), mail.source())
                .fact(getTranslation("mails.made"), formats().instant(mail.createdAt()))
                .fact(getTranslation("mails.attempts"), formats().number(mail.starts()));
        if (mail.endedAt() != null) {
            facts.fact(getTranslation("mails.ended"), formats().instant(mail.endedAt()));
        }
        if (mail.state() == OutboxMail.State.WAITING && mail.attempts() > 0) {
            facts.fact(getTranslation("mails.next"), formats().instant(mail.notBefore()));
        }
        if (mail.failure() != null) {
            facts.fact(getTranslation("mails.failure"), getTranslation(mail.failure()));
        }
        return facts;
    }

    /** What a person typed stays text here, in the mail's own language and direction. */
    private Div text(OutboxMail mail) {
        try {
            return preview(mail);
        } catch (AccessDeniedException notForHere) {
            return new Div(new Paragraph(getTranslation("desks.mails.hidden")));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_ALLOWED) {
                throw problem;
            }
            return new Div(new Paragraph(getTranslation("desks.mails.hidden")));
        }
    }

    private Div preview(OutboxMail mail) {
        Div text = new Div();
        mails.preview(mail.id())
                .ifPresentOrElse(
                        preview -> {
                            text.add(new Facts()
                                    .fact(getTranslation("mails.to"), preview.to())
                                    .fact(getTranslation("mails.subject"), Isolated.text(preview.subject())));
                            text.add(paragraphs(preview));
                        },
                        () -> text.add(new Paragraph(getTranslation("mails.noText"))));
        return text;
    }

    private static Div paragraphs(Mails.Preview preview) {
        Div paragraphs = new Div();
        paragraphs.getElement().setAttribute("lang", preview.language().tag());
        paragraphs.getElement().setAttribute("dir", preview.language().direction());
        preview.text().lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(new Paragraph(line)));
        return paragraphs;
    }

    private void retry(String id) {
        mails.retry(id);
        Notices.success(getTranslation("mails.retried"));
        refresh(id);
        show(id);
    }

    private Formats formats() {
        return Formats.of(Language.of(getLocale()));
    }
}
