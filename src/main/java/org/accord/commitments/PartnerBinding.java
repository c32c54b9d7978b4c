package org.accord.commitments;

import java.util.List;
import java.util.stream.Stream;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** Being a partner of a commitment, or no more, binds the organisation that is; one bean for each. */
final class PartnerBinding implements BindingAct {

    private final PartnerActs act;
    private final CommitmentStore store;
    private final Partnerships partnerships;
    private final Messages messages;

    PartnerBinding(PartnerActs act, CommitmentStore store, Partnerships partnerships, Messages messages) {
        this.act = act;
        this.store = store;
        this.partnerships = partnerships;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return act.kind();
    }

    @Override
    public boolean stands(Binding binding) {
        return store.partners
                .find(binding.subject())
                .filter(found -> found.version() == binding.version())
                .isPresent();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        Line what = new Line(messages.get(language, act.key()), messages.get(language, act.key() + ".what"));
        Stream<Line> whose = store.partners.find(binding.subject()).map(Recorded::state).stream()
                .flatMap(partner -> Stream.of(
                        new Line(
                                messages.get(language, "commitments.lead"),
                                partner.lead().in(language)),
                        new Line(messages.get(language, "partners.words"), partner.words())))
                .filter(line -> !line.text().isEmpty());
        Stream<Line> why = Stream.of(binding.content())
                .filter(reason -> !reason.isEmpty())
                .map(reason -> new Line(messages.get(language, "commitments.reason"), reason));
        return Stream.concat(Stream.of(what), Stream.concat(whose, why)).toList();
    }

    @Override
    public void perform(Binding binding) {
        switch (act) {
            case CONFIRM -> partnerships.confirm(binding.subject(), binding.version());
            case LEAVE -> partnerships.leave(binding.subject(), binding.version(), binding.content());
        }
    }
}
