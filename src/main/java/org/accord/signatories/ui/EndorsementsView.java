package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.approvals.ui.AskedNote;
import org.accord.charters.Charter;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Reendorsements;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;

/** The charters that one's organisations signed, in which version; and where a new version is signed. */
@Route(EndorsementsView.PATH + "/:charter?/:organisation?")
@Menu(title = "charters.own", order = 25)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class EndorsementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "endorsements";

    private static final long serialVersionUID = 1L;

    private final transient Reendorsements reendorsements;
    private final transient SecondPerson secondPerson;
    private final transient Approvals approvals;
    private final transient Accounts accounts;
    private final transient Signatories signatories;
    private final transient Charters charters;
    private final transient CharterVersions versions;
    private final transient Messages messages;
    private final transient Clock clock;

    EndorsementsView(
            Reendorsements reendorsements,
            SecondPerson secondPerson,
            Approvals approvals,
            Accounts accounts,
            Signatories signatories,
            Charters charters,
            CharterVersions versions,
            Messages messages,
            Clock clock) {
        this.reendorsements = reendorsements;
        this.secondPerson = secondPerson;
        this.approvals = approvals;
        this.accounts = accounts;
        this.signatories = signatories;
        this.charters = charters;
        this.versions = versions;
        this.messages = messages;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        show(asked.get("charter").orElse(""), asked.get("organisation").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("charters.own");
    }

    private void show(String charter, String organisation) {
        List<Endorsement> own = reendorsements.own();
        Queue queue = new Queue(
                getTranslation("charters.own"),
                "",
                new EmptyState(getTranslation("charters.own.none"), getTranslation("charters.own.none.hint")));
        queue.show(
                own.stream().map(signed -> row(signed, charter, organisation)).toList());
        Work work = new Work(queue);
        if (!charter.isEmpty()) {
            Endorsement chosen = own.stream()
                    .filter(signed -> signed.charter().equals(charter)
                            && signed.organisation().id().value().equals(organisation))
                    .findFirst()
                    .orElseThrow(() -> new SignatoryProblem.NotFound(organisation));
            work.show(new EndorsementDesk(
                            reendorsements,
                            secondPerson,
                            charters,
                            versions,
                            messages,
                            chosen,
                            signatories.history(charter, chosen.organisation().id()),
                            new AskedNote(
                                    approvals, accounts, chosen.organisation().id(), chosen.id(), kind -> true),
                            () -> show(charter, organisation))
                    .desk()
                    .back(new RouterLink(getTranslation("charters.own"), EndorsementsView.class)));
        }
        removeAll();
        add(work);
    }

    private QueueRow row(Endorsement signed, String charter, String organisation) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        charters.find(signed.charter())
                                .map(Charter::name)
                                .map(name -> name.in(language))
                                .orElse(signed.charter()),
                        signed.organisation().name().in(language),
                        EndorsementsView.class,
                        new RouteParameters(
                                new RouteParam("charter", signed.charter()),
                                new RouteParam(
                                        "organisation",
                                        signed.organisation().id().value())))
                .sub(standing(signed))
                .current(signed.charter().equals(charter)
                        && signed.organisation().id().value().equals(organisation));
    }

    private com.vaadin.flow.component.Component standing(Endorsement signed) {
        LocalDate today = Days.of(clock.instant());
        return reendorsements
                .asked(signed.charter(), signed.organisation().id())
                .filter(asked -> asked.isDue(today))
                .<com.vaadin.flow.component.Component>map(asked -> new Standing(
                        today.isAfter(asked.last()) ? Sign.LATE : Sign.DOING,
                        getTranslation("charters.asked.by", "day", asked.last())))
                .orElseGet(() -> Isolated.text(getTranslation(
                        "charters.signedVersion",
                        "version",
                        signed.charterVersion(),
                        "day",
                        Days.of(signed.versionSignedAt()))));
    }
}
