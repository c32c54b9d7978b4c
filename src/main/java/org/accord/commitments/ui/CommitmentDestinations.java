package org.accord.commitments.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Destinations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A commitment to write for each organisation one acts for, and those that were written. */
@Component
@Order(10)
class CommitmentDestinations implements Destinations {

    private static final int MOST = 100;

    private final Commitments commitments;
    private final Messages messages;

    CommitmentDestinations(Commitments commitments, Messages messages) {
        this.commitments = commitments;
        this.messages = messages;
    }

    @Override
    public List<Destination> of(Language language) {
        Actor actor = CurrentActor.get();
        List<OrganisationId> own =
                actor.organisations().stream().filter(actor::seesFor).toList();
        Stream<Destination> writing =
                own.stream().filter(actor::actsFor).limit(1).map(first -> write(language));
        Stream<Destination> written = own.stream()
                .flatMap(each -> commitments.own(each, Set.of(), 0, MOST).items().stream())
                .map(each -> written(each, language));
        return Stream.concat(writing, written).toList();
    }

    private Destination write(Language language) {
        return new Destination(
                Destination.Kind.ACT, "commitments/new", messages.get(language, "palette.writeCommitment"), "");
    }

    private Destination written(CommitmentSummary commitment, Language language) {
        return new Destination(
                Destination.Kind.RECORD,
                "commitments/" + commitment.id(),
                commitment.title(),
                messages.get(language, "commitmentState." + commitment.state().name()));
    }
}
