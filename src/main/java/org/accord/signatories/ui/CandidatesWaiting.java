package org.accord.signatories.ui;

import java.util.List;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Candidate;
import org.accord.signatories.Objections;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applicants to whom the caller's organisation may object and has not; for its representatives. */
@Component
@Order(34)
class CandidatesWaiting implements Waiting {

    private final Objections objections;
    private final Messages messages;

    CandidatesWaiting(Objections objections, Messages messages) {
        this.objections = objections;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "candidates";
    }

    @Override
    public String title() {
        return "todo.candidates";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        Actor caller = CurrentActor.get();
        boolean member = caller.is(Role.REPRESENTATIVE) || caller.is(Role.ORGANISATION_ADMINISTRATOR);
        if (!member || caller.is(Role.SUSPENDED)) {
            return Waiting.nothing(most);
        }
        List<Thing> things = objections.candidates().stream()
                .filter(candidate -> candidate.objections().isEmpty())
                .filter(candidate -> !candidate.voices().isEmpty())
                .map(candidate -> thing(candidate, language))
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    private Thing thing(Candidate candidate, Language language) {
        return new Thing(
                        view() + "/" + candidate.application(),
                        candidate.name().in(language),
                        messages.get(language, "organisationType." + candidate.type()),
                        Sign.DOING,
                        messages.get(language, "vetting.candidates.asks"),
                        messages.get(language, "todo.act.candidates"))
                .by(candidate.lastDay());
    }
}
