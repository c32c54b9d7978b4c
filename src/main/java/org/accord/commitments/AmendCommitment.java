package org.accord.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.approvals.Content;
import org.accord.charters.Charters;
import org.accord.commitments.CommitmentTexts.Part;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** Amending what is published binds the organisation to other words. */
@Component
class AmendCommitment implements BindingAct {

    private static final String KIND = "amend-commitment";

    private final CommitmentStore store;
    private final Commitments commitments;
    private final Charters charters;
    private final Messages messages;

    AmendCommitment(CommitmentStore store, Commitments commitments, Charters charters, Messages messages) {
        this.store = store;
        this.commitments = commitments;
        this.charters = charters;
        this.messages = messages;
    }

    static Binding of(Commitment now, long version, CommitmentDraft draft) {
        return new Binding(now.organisation().id(), KIND, now.id(), version, now.title(), Content.of(draft));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stands(Binding binding) {
        return store.at(binding).isPresent();
    }

    /** What changes, as it stands and as it is to be; the rest stays and is public. */
    @Override
    public List<Line> lines(Binding binding, Language language) {
        CommitmentDraft draft = draft(binding);
        Map<Part, String> after = texts(draft, language);
        List<Line> lines = new ArrayList<>();
        store.commitments.history(binding.subject()).stream()
                .filter(step -> step.version() == binding.version())
                .flatMap(step -> step.state().stream())
                .flatMap(state -> texts(CommitmentDraft.of(state), language).entrySet().stream())
                .filter(part -> !part.getValue().equals(after.get(part.getKey())))
                .forEach(part -> {
                    String name = messages.get(language, part.getKey().key());
                    lines.add(line("approvals.before", name, part.getValue(), language));
                    lines.add(line("approvals.after", name, after.getOrDefault(part.getKey(), ""), language));
                });
        lines.add(new Line(messages.get(language, "commitments.reason"), draft.reason()));
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    private Map<Part, String> texts(CommitmentDraft draft, Language language) {
        return CommitmentTexts.of(
                draft,
                charters.find(draft.charter()),
                language,
                (key, arguments) -> messages.get(language, key, arguments));
    }

    private Line line(String key, String part, String text, Language language) {
        return new Line(messages.get(language, key, "part", part), text);
    }

    @Override
    public void perform(Binding binding) {
        commitments.amend(binding);
    }

    static CommitmentDraft draft(Binding binding) {
        return Content.read(binding.content(), CommitmentDraft.class);
    }
}
