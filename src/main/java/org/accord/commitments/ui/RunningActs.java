package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.accord.commitments.Commitment;
import org.accord.commitments.HandOver;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;

/** What its lead does with a public commitment that has not ended, beside amending it. */
final class RunningActs {

    private final CommitmentServices services;
    private final Commitment commitment;
    private final LongSupplier version;
    private final boolean asks;
    private final ActsBar acts;
    private final Language reader;
    private final ObjLongConsumer<String> goOn;
    private final BiConsumer<String, String> finish;

    /**
     * Acts on a commitment.
     *
     * @param version that the acts are done on
     * @param goOn takes the message key of what is said, and the version after it, when the commitment runs on
     * @param finish takes the message key of what is said, and the id, when it has ended
     */
    RunningActs(
            CommitmentServices services,
            Commitment commitment,
            LongSupplier version,
            ActsBar acts,
            Language reader,
            ObjLongConsumer<String> goOn,
            BiConsumer<String, String> finish) {
        this.services = services;
        this.commitment = commitment;
        this.version = version;
        this.asks = services.secondPerson().isWanted(commitment.organisation().id());
        this.acts = acts;
        this.reader = reader;
        this.goOn = goOn;
        this.finish = finish;
    }

    void offer() {
        if (commitment.state() == Commitment.State.AT_RISK) {
            acts.secondary(text("commitments.onTrack"), click -> bringBack());
        } else {
            acts.secondary(text("commitments.putAtRisk"), click -> putAtRisk());
        }
        acts.secondary(text("commitments.complete"), click -> complete());
        acts.quiet(text("commitments.discontinue"), click -> discontinue());
        if (!isOffered()
                && (asks
                        || CurrentActor.get()
                                .approvesFor(commitment.organisation().id()))) {
            acts.quiet(text("handOver.offer"), click -> handOver());
        }
    }

    private boolean isOffered() {
        return services.handOvers()
                .find(commitment.id())
                .map(Recorded::state)
                .filter(offer -> offer.state() == HandOver.State.OFFERED)
                .filter(services.handOvers()::isOpen)
                .isPresent();
    }

    private void putAtRisk() {
        WordsDialog dialog = new WordsDialog("commitments.putAtRisk")
                .ask("reason", "commitments.reason", true)
                .ask("doing", "commitments.doing", true);
        dialog.open("commitments.putAtRisk", () -> {
            Recorded<Commitment> atRisk = services.setbacks()
                    .putAtRisk(id(), version.getAsLong(), dialog.typed("reason"), dialog.typed("doing"));
            goOn.accept("commitments.putAtRisk.done", atRisk.version());
        });
    }

    private void bringBack() {
        WordsDialog dialog = new WordsDialog("commitments.onTrack").ask("reason", "commitments.reason", true);
        dialog.open("commitments.onTrack", () -> {
            Recorded<Commitment> onTrack =
                    services.setbacks().bringBack(id(), version.getAsLong(), dialog.typed("reason"));
            goOn.accept("commitments.onTrack.done", onTrack.version());
        });
    }

    private void complete() {
        Sure.ask(
                text("commitments.complete"),
                text(asks ? "approvals.ask" : "commitments.complete"),
                () -> {
                    if (asks) {
                        asked(services.commitments().askToComplete(id(), version.getAsLong()));
                    } else {
                        services.commitments().complete(id(), version.getAsLong());
                        finish.accept("commitments.complete.done", id());
                    }
                },
                text(asks ? "approvals.ask.what" : "commitments.complete.what"));
    }

    private void discontinue() {
        WordsDialog dialog = new WordsDialog("commitments.discontinue").ask("reason", "commitments.reason", true);
        dialog.open(asks ? "approvals.ask" : "commitments.discontinue", () -> {
            if (asks) {
                asked(services.commitments().askToDiscontinue(id(), version.getAsLong(), dialog.typed("reason")));
            } else {
                services.commitments().discontinue(id(), version.getAsLong(), dialog.typed("reason"));
                finish.accept("commitments.discontinue.done", id());
            }
        });
    }

    private void handOver() {
        ComboBox<SignatorySummary> to = signatories();
        WordsDialog dialog = new WordsDialog("handOver.offer").choose("to", to).ask("words", "handOver.words", true);
        dialog.open(asks ? "approvals.ask" : "handOver.offer", () -> {
            SignatorySummary chosen = to.getValue();
            var organisation = chosen == null ? commitment.organisation().id() : chosen.organisation();
            if (asks) {
                asked(services.handOvers().askToOffer(id(), version.getAsLong(), organisation, dialog.typed("words")));
            } else {
                services.handOvers().offer(id(), version.getAsLong(), organisation, dialog.typed("words"));
                goOn.accept("handOver.offer.done", version.getAsLong());
            }
        });
    }

    /** Others that signed the same charter. */
    private ComboBox<SignatorySummary> signatories() {
        ComboBox<SignatorySummary> to = new ComboBox<>(text("handOver.to"));
        to.setRequiredIndicatorVisible(true);
        to.setItemLabelGenerator(each -> each.name().in(reader));
        to.setItems(query -> services
                .signatories()
                .directory(Signatories.listed(commitment.charter())
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream());
        return to;
    }

    private void asked(String request) {
        Notices.success(text("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
    }

    private String id() {
        return commitment.id();
    }

    private String text(String key) {
        return acts.getTranslation(key);
    }
}
