package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.commitments.Commitment;
import org.accord.commitments.Partner;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;

/** What one of the reader's organisations has to do with a commitment: asked, with both answers, or a partner, with leaving. */
final class PartnerPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentServices services;
    private final transient Recorded<Partner> partner;

    private PartnerPart(CommitmentServices services, Recorded<Partner> partner, Language reader) {
        this.services = services;
        this.partner = partner;
        Partner state = partner.state();
        boolean asked = state.state() == Partner.State.INVITED;
        addClassName("note");
        add(
                new H2(getTranslation(asked ? "partners.asked" : "partners.isOne")),
                new Paragraph(Isolated.text(getTranslation(
                        asked ? "partners.asked.what" : "partners.isOne.what",
                        "lead",
                        state.lead().in(reader),
                        "partner",
                        state.name().in(reader),
                        "at",
                        state.since()))));
        if (!state.words().isEmpty()) {
            add(Deciding.typed(state.words()));
        }
        organisation().filter(CurrentActor.get()::actsFor).ifPresent(own -> acts(own, asked));
    }

    /** One for each of the reader's organisations; for the lead and the secretariat the way to all partners. */
    static List<Component> of(CommitmentServices services, Commitment commitment, Language reader) {
        if (!commitment.state().isPublic()) {
            return List.of();
        }
        Actor actor = CurrentActor.get();
        Stream<Component> own = services.partners().own(commitment.id()).stream()
                .map(found -> new PartnerPart(services, found, reader));
        boolean all =
                actor.isSecretariat() || actor.seesFor(commitment.organisation().id());
        return Stream.concat(own, all ? Stream.of(all(services, commitment)) : Stream.empty())
                .toList();
    }

    private static RouterLink all(CommitmentServices services, Commitment commitment) {
        RouterLink link = new RouterLink("", PartnersView.class, new RouteParameters("commitment", commitment.id()));
        link.setText(link.getTranslation(
                "partners.link",
                "count",
                services.partners().count(commitment.id(), AsOf.NOW).all()));
        return link;
    }

    private Optional<OrganisationId> organisation() {
        return Optional.ofNullable(partner.state().organisation()).map(Commitment.Lead::id);
    }

    private void acts(OrganisationId own, boolean asked) {
        boolean asks = services.secondPerson().isWanted(own);
        if (asked) {
            Button confirm =
                    new Button(getTranslation(asks ? "approvals.ask" : "partners.confirm"), click -> confirm(asks));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            add(confirm, new Button(getTranslation("partners.decline"), click -> decline()));
        } else {
            add(new Button(getTranslation("partners.leave"), click -> leave(asks)));
        }
    }

    private void confirm(boolean asks) {
        String act = getTranslation(asks ? "approvals.ask" : "partners.confirm");
        Sure.ask(
                getTranslation("partners.confirm"),
                act,
                () -> {
                    if (asks) {
                        asked(services.partnerships().askToConfirm(partner.id(), partner.version()));
                    } else {
                        services.partnerships().confirm(partner.id(), partner.version());
                        finish("partners.confirm.done");
                    }
                },
                getTranslation("partners.confirm.what"));
    }

    private void decline() {
        WordsDialog dialog = new WordsDialog("partners.decline").ask("words", "handOver.answer", false);
        dialog.open("partners.decline", () -> {
            services.partnerships().decline(partner.id(), partner.version(), dialog.typed("words"));
            finish("partners.decline.done");
        });
    }

    private void leave(boolean asks) {
        WordsDialog dialog = new WordsDialog("partners.leave").ask("reason", "commitments.reason", true);
        dialog.open(asks ? "approvals.ask" : "partners.leave", () -> {
            if (asks) {
                asked(services.partnerships().askToLeave(partner.id(), partner.version(), dialog.typed("reason")));
            } else {
                services.partnerships().leave(partner.id(), partner.version(), dialog.typed("reason"));
                finish("partners.leave.done");
            }
        });
    }

    private void asked(String request) {
        Notices.success(getTranslation("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
    }

    private void finish(String said) {
        Notices.success(getTranslation(said));
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
