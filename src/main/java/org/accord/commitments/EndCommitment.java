package org.accord.commitments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.charters.Charters;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** Saying that a published commitment is kept, or giving it up, binds the organisation that promised; one bean for each. */
final class EndCommitment implements BindingAct {

    private final Ending ending;
    private final CommitmentStore store;
    private final Commitments commitments;
    private final Charters charters;
    private final Messages messages;

    EndCommitment(Ending ending, CommitmentStore store, Commitments commitments, Charters charters, Messages messages) {
        this.ending = ending;
        this.store = store;
        this.commitments = commitments;
        this.charters = charters;
        this.messages = messages;
    }

    /** How a commitment ends, and the message key of what that means. */
    enum Ending {
        COMPLETED("complete-commitment", "commitments.complete"),
        DISCONTINUED("discontinue-commitment", "commitments.discontinue");

        private final String kind;
        private final String key;

        Ending(String kind, String key) {
            this.kind = kind;
            this.key = key;
        }

        Binding of(Commitment now, long version, String reason) {
            return new Binding(now.organisation().id(), kind, now.id(), version, now.title(), reason.strip());
        }
    }

    @Override
    public String kind() {
        return ending.kind;
    }

    @Override
    public boolean stands(Binding binding) {
        return store.at(binding).isPresent();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        Line what = new Line(messages.get(language, ending.key), messages.get(language, ending.key + ".what"));
        Stream<Line> texts = store.commitments.history(binding.subject()).stream()
                .filter(step -> step.version() == binding.version())
                .flatMap(step -> step.state().stream())
                .flatMap(state -> texts(state, language))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Line(messages.get(language, part.getKey().key()), part.getValue()));
        Stream<Line> why = Stream.of(binding.content())
                .filter(reason -> !reason.isEmpty())
                .map(reason -> new Line(messages.get(language, "commitments.reason"), reason));
        return Stream.of(Stream.of(what), why, texts)
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Map.Entry<CommitmentTexts.Part, String>> texts(Commitment state, Language language) {
        return CommitmentTexts.of(
                CommitmentDraft.of(state),
                charters.find(state.charter()),
                language,
                (key, arguments) -> messages.get(language, key, arguments))
                .entrySet()
                .stream();
    }

    @Override
    public void perform(Binding binding) {
        switch (ending) {
            case COMPLETED -> commitments.complete(binding.subject(), binding.version());
            case DISCONTINUED -> commitments.giveUp(binding.subject(), binding.version(), binding.content());
        }
    }
}
