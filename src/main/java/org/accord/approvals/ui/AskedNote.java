package org.accord.approvals.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Predicate;
import org.accord.accounts.Accounts;
import org.accord.approvals.Approval;
import org.accord.approvals.Approvals;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Isolated;

/** Above the desk of a thing: what was asked for about it and waits for a second person, with the way there. */
public final class AskedNote extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean waits;

    /**
     * What waits about one thing; hidden when nothing does.
     *
     * @param subject as the {@link org.accord.approvals.Binding} names it
     * @param which kinds of acts on it count
     */
    public AskedNote(
            Approvals approvals,
            Accounts accounts,
            OrganisationId organisation,
            String subject,
            Predicate<String> which) {
        List<Approval> asked = approvals.asked(organisation).stream()
                .filter(each -> each.binding().subject().equals(subject)
                        && which.test(each.binding().kind()))
                .toList();
        waits = !asked.isEmpty();

        addClassName("note");
        setVisible(waits);

        asked.forEach(each -> add(line(each, accounts.nameOf(each.askedBy()).orElse(""))));
    }

    private Paragraph line(Approval asked, String who) {
        String what = getTranslation(
                "desks.approvals.waits",
                "act",
                getTranslation("approvals.act." + asked.binding().kind()),
                "who",
                who,
                "day",
                Days.of(asked.askedAt()));
        return new Paragraph(
                Isolated.text(what),
                new Text(" "),
                new RouterLink(
                        getTranslation("desks.approvals.request"),
                        ApprovalsView.class,
                        new RouteParameters("id", asked.id())));
    }

    /** True when a request waits. */
    public boolean waits() {
        return waits;
    }
}
