package org.accord.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * Withdrawing from a charter binds the organisation that signed it. The act is about one signature, however its standing
 * changes meanwhile; whoever signs anew needs another approval to withdraw again.
 */
@Component
class WithdrawSignature implements BindingAct {

    private static final String KIND = "withdraw-signature";

    private final SignatoryStore store;
    private final Signatories signatories;
    private final Charters charters;
    private final Messages messages;

    WithdrawSignature(SignatoryStore store, Signatories signatories, Charters charters, Messages messages) {
        this.store = store;
        this.signatories = signatories;
        this.charters = charters;
        this.messages = messages;
    }

    /** @param steps all of the endorsement, oldest first */
    static Binding of(Recorded<Endorsement> signed, List<Revision<Endorsement>> steps) {
        Endorsement state = signed.state();
        return new Binding(
                state.organisation().id(),
                KIND,
                signed.id(),
                given(steps),
                state.organisation().name().authoritative(),
                "");
    }

    /** The version in which the signature that stands was given. */
    private static long given(List<Revision<Endorsement>> steps) {
        return steps.stream()
                .filter(step -> Signing.GIVEN.contains(step.verb()))
                .mapToLong(Revision::version)
                .max()
                .orElse(0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stands(Binding binding) {
        return signed(binding)
                .filter(signed -> given(store.endorsements.history(signed.id())) == binding.version())
                .isPresent();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                messages.get(language, "standing.withdraw"), messages.get(language, "approvals.withdraw.what")));
        signed(binding).map(Recorded::state).ifPresent(signed -> {
            charters.find(signed.charter())
                    .map(Charter::name)
                    .ifPresent(name -> lines.add(new Line(messages.get(language, "charters.name"), name.in(language))));
            lines.add(new Line(
                    messages.get(language, "charters.version"),
                    messages.get(
                            language,
                            "charters.signedVersion",
                            "version",
                            signed.charterVersion(),
                            "day",
                            Days.of(signed.versionSignedAt()))));
        });
        return List.copyOf(lines);
    }

    @Override
    public void perform(Binding binding) {
        Endorsement signed = signed(binding)
                .map(Recorded::state)
                .orElseThrow(() -> new SignatoryProblem.NotFound(binding.subject()));
        signatories.withdraw(signed.charter(), binding.organisation());
    }

    private Optional<Recorded<Endorsement>> signed(Binding binding) {
        return store.endorsements.find(binding.subject()).filter(Signing::acts);
    }
}
