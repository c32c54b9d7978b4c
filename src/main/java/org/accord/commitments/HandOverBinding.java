package org.accord.commitments;

import java.util.List;
import java.util.stream.Stream;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.approvals.Content;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;

/** Giving a commitment to another, or taking one over, binds the organisation that does; one bean for each. */
final class HandOverBinding implements BindingAct {

    private final HandOverActs act;
    private final CommitmentStore store;
    private final HandOvers handOvers;
    private final Signatories signatories;
    private final Messages messages;

    HandOverBinding(
            HandOverActs act, CommitmentStore store, HandOvers handOvers, Signatories signatories, Messages messages) {
        this.act = act;
        this.store = store;
        this.handOvers = handOvers;
        this.signatories = signatories;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return act.kind();
    }

    /** An offer is bound to the commitment as it was, an acceptance to the offer. */
    @Override
    public boolean stands(Binding binding) {
        return switch (act) {
            case OFFER -> store.at(binding).isPresent();
            case ACCEPT ->
                store.handOvers
                        .find(binding.subject())
                        .filter(offer -> offer.version() == binding.version())
                        .map(Recorded::state)
                        .filter(handOvers::isOpen)
                        .isPresent();
        };
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        HandOverWords words = words(binding);
        Line what = new Line(messages.get(language, act.key()), messages.get(language, act.key() + ".what"));
        Stream<Line> to = signatories.organisation(words.to()).map(Organisation::name).stream()
                .map(name -> new Line(messages.get(language, "handOver.to"), name.in(language)));
        Stream<Line> said = Stream.of(words.words())
                .filter(text -> !text.isEmpty())
                .map(text -> new Line(messages.get(language, "handOver.words"), text));
        return Stream.concat(Stream.of(what), Stream.concat(to, said)).toList();
    }

    @Override
    public void perform(Binding binding) {
        HandOverWords words = words(binding);
        switch (act) {
            case OFFER -> handOvers.offer(binding.subject(), binding.version(), words.to(), words.words());
            case ACCEPT -> handOvers.accept(binding.subject(), binding.version(), words.words());
        }
    }

    private static HandOverWords words(Binding binding) {
        return Content.read(binding.content(), HandOverWords.class);
    }
}
