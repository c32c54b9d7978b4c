package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.accord.accounts.Accounts;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Mergers;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingWords;
import org.accord.signatories.Standings;

/**
 * How signatories stand, all of them for the secretariat, their own for representatives, and the acts on the chosen one.
 * What is listed is in the address: {@code ?q= &standing= &charter=}.
 */
@Route("standing/:id?")
@Menu(title = "standing.title", order = 15)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class StandingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 200;

    private final transient Signatories signatories;
    private final transient Standings standings;
    private final transient SecondPerson secondPerson;
    private final transient Mergers mergers;
    private final transient Approvals approvals;
    private final transient Accounts accounts;
    private final transient StandingWords words;
    private final transient Charters charters;
    private transient CharterChoice charter;

    StandingView(
            Signatories signatories,
            Standings standings,
            SecondPerson secondPerson,
            Mergers mergers,
            Approvals approvals,
            Accounts accounts,
            StandingWords words,
            Charters charters) {
        this.charters = charters;
        this.charter = CharterChoice.of(charters);
        this.signatories = signatories;
        this.standings = standings;
        this.secondPerson = secondPerson;
        this.mergers = mergers;
        this.approvals = approvals;
        this.accounts = accounts;
        this.words = words;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        charter = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        show(
                StandingAddress.of(event.getLocation().getQueryParameters()),
                event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.title");
    }

    private void show(StandingAddress address, String chosen) {
        Work work = new Work(queue(address, chosen));
        if (!chosen.isEmpty()) {
            RouterLink back = new RouterLink(getTranslation("standing.title"), StandingView.class);
            back.setQueryParameters(charter.parameters(address.parameters()));
            work.show(new StandingDesk(
                            signatories,
                            standings,
                            secondPerson,
                            mergers,
                            approvals,
                            accounts,
                            words,
                            charter.slug(),
                            new OrganisationId(chosen),
                            () -> show(address, chosen))
                    .desk()
                    .back(back));
        }
        removeAll();
        add(work);
    }

    private Queue queue(StandingAddress address, String chosen) {
        Queue queue = new Queue(
                getTranslation("standing.title"),
                "",
                new EmptyState(getTranslation("standing.none"), getTranslation("standing.none.hint")));
        if (CurrentActor.get().isSecretariat()) {
            charter.select(another -> {
                        charter = another;
                        go(address);
                    })
                    .ifPresent(queue::tool);
            queue.tool(search(address)).tool(filter(address)).narrowed(address.isNarrowed());
            queue.load(page -> signatories
                    .directory(query(address).page(page, Queue.ROWS))
                    .map(summary -> row(summary, address, chosen)));
        } else {
            queue.show(charters.slugs(AsOf.NOW).stream()
                    .flatMap(slug -> standings.own(slug).stream())
                    .map(own -> row(own, address, chosen))
                    .toList());
        }
        return queue;
    }

    private IndexQuery query(StandingAddress address) {
        Language language = language();
        IndexQuery all = Signatories.of(charter.slug())
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .matching(address.words());
        Standing standing = address.standing();
        return standing == null ? all : all.where("standing", standing.name());
    }

    private TextField search(StandingAddress address) {
        TextField search = new TextField(getTranslation("common.words"));
        search.setValue(address.words());
        search.setMaxLength(LONGEST_WORDS);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> go(new StandingAddress(change.getValue(), address.standing())));
        return search;
    }

    private Select<Standing> filter(StandingAddress address) {
        Select<Standing> filter = new Select<>(getTranslation("signatories.standing"));
        filter.setItems(Standing.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("common.any"));
        filter.setItemLabelGenerator(
                each -> each == null ? getTranslation("common.any") : words.word(each, language()));
        filter.setValue(address.standing());
        filter.addValueChangeListener(change -> go(new StandingAddress(address.words(), change.getValue())));
        return filter;
    }

    private QueueRow row(SignatorySummary summary, StandingAddress address, String chosen) {
        return row(
                summary.organisation(),
                summary.name(),
                getTranslation("organisationType." + summary.type().name()),
                summary.standing(),
                charter,
                address,
                chosen);
    }

    private QueueRow row(Recorded<Endorsement> own, StandingAddress address, String chosen) {
        Endorsement signed = own.state();
        CharterChoice its = charter.of(signed.charter());
        String type = getTranslation(
                "organisationType." + signed.organisation().type().name());
        return row(
                signed.organisation().id(),
                signed.organisation().name(),
                its.nameOf(signed.charter()).orElse(type),
                signed.standing(),
                its,
                address,
                chosen);
    }

    private QueueRow row(
            OrganisationId organisation,
            LocalisedText name,
            String what,
            Standing standing,
            CharterChoice its,
            StandingAddress address,
            String chosen) {
        QueueRow row = new QueueRow(
                name.in(language()), what, StandingView.class, new RouteParameters("id", organisation.value()));
        row.getContent().setQueryParameters(its.parameters(address.parameters()));
        return row.sub(new org.accord.shared.ui.Standing(standing.sign(), words.word(standing, language())))
                .current(organisation.value().equals(chosen) && its.slug().equals(charter.slug()));
    }

    private void go(StandingAddress address) {
        getUI().ifPresent(ui ->
                ui.navigate(StandingView.class, RouteParameters.empty(), charter.parameters(address.parameters())));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
