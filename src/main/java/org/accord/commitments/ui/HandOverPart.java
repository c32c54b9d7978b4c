package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.accord.commitments.HandOver;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;

/** An offer to hand a commitment over that waits: with both answers for the one, with taking it back for the other. */
final class HandOverPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentServices services;
    private final transient Recorded<HandOver> offer;

    private HandOverPart(CommitmentServices services, Recorded<HandOver> offer, Language reader) {
        this.services = services;
        this.offer = offer;
        HandOver state = offer.state();
        Actor actor = CurrentActor.get();
        boolean ours = actor.seesFor(state.to());
        addClassName("note");
        add(
                new H2(getTranslation(ours ? "handOver.offered.here" : "handOver.offered")),
                new Paragraph(Isolated.text(getTranslation(
                        "handOver.offered.what",
                        "from",
                        state.fromName().in(reader),
                        "to",
                        state.toName().in(reader),
                        "at",
                        state.offeredAt()))),
                Deciding.typed(state.words()));
        if (ours && (actor.approvesFor(state.to()) || asks())) {
            answers();
        } else if (actor.approvesFor(state.from())) {
            add(new Button(getTranslation("handOver.takeBack"), click -> takeBack()));
        }
    }

    /** Empty when none waits, or it is between others. */
    static Optional<HandOverPart> of(CommitmentServices services, String commitment, Language reader) {
        return services.handOvers()
                .find(commitment)
                .filter(found -> services.handOvers().isOpen(found.state()))
                .map(found -> new HandOverPart(services, found, reader));
    }

    private boolean asks() {
        return CurrentActor.get().actsFor(offer.state().to())
                && services.secondPerson().isWanted(offer.state().to());
    }

    private void answers() {
        Button accept = new Button(getTranslation(asks() ? "approvals.ask" : "handOver.accept"), click -> accept());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        add(accept);
        if (CurrentActor.get().approvesFor(offer.state().to())) {
            add(new Button(getTranslation("handOver.decline"), click -> decline()));
        }
    }

    private void accept() {
        WordsDialog dialog = new WordsDialog("handOver.accept").ask("words", "handOver.answer", false);
        dialog.open(asks() ? "approvals.ask" : "handOver.accept", () -> {
            if (asks()) {
                String request = services.handOvers().askToAccept(offer.id(), offer.version(), dialog.typed("words"));
                Notices.success(getTranslation("approvals.askedFor"));
                UI.getCurrent().navigate("approvals/" + request);
            } else {
                services.handOvers().accept(offer.id(), offer.version(), dialog.typed("words"));
                finish("handOver.accept.done");
            }
        });
    }

    private void decline() {
        WordsDialog dialog = new WordsDialog("handOver.decline").ask("words", "handOver.answer", true);
        dialog.open("handOver.decline", () -> {
            services.handOvers().decline(offer.id(), offer.version(), dialog.typed("words"));
            finish("handOver.decline.done");
        });
    }

    private void takeBack() {
        Sure.ask(
                getTranslation("handOver.takeBack"),
                getTranslation("handOver.takeBack"),
                () -> {
                    services.handOvers().takeBack(offer.id(), offer.version());
                    finish("handOver.takeBack.done");
                },
                getTranslation("handOver.takeBack.what"));
    }

    private void finish(String said) {
        Notices.success(getTranslation(said));
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
