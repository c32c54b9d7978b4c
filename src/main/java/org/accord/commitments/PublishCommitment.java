package org.accord.commitments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.charters.Charters;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** Publishing a commitment, or submitting it where its charter asks for that, binds the organisation that promises. */
@Component
class PublishCommitment implements BindingAct {

    static final String KIND = "publish-commitment";

    private final CommitmentStore store;
    private final Commitments commitments;
    private final Verifications verifications;
    private final VerificationRules rules;
    private final Charters charters;
    private final Messages messages;

    PublishCommitment(
            CommitmentStore store,
            Commitments commitments,
            Verifications verifications,
            VerificationRules rules,
            Charters charters,
            Messages messages) {
        this.store = store;
        this.commitments = commitments;
        this.verifications = verifications;
        this.rules = rules;
        this.charters = charters;
        this.messages = messages;
    }

    static Binding of(String id, long version, Commitment commitment) {
        return new Binding(commitment.organisation().id(), KIND, id, version, commitment.title(), "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stands(Binding binding) {
        return store.at(binding).isPresent();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        return store.commitments.history(binding.subject()).stream()
                .filter(step -> step.version() == binding.version())
                .flatMap(step -> step.state().stream())
                .flatMap(state -> texts(state, language))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Line(messages.get(language, part.getKey().key()), part.getValue()))
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
        String charter = store.commitments.get(binding.subject()).state().charter();
        if (rules.now(charter).asked()) {
            verifications.submit(binding.subject(), binding.version());
        } else {
            commitments.publish(binding.subject(), binding.version());
        }
    }
}
