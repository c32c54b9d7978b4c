package org.accord.contributions;

import java.util.List;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.progress.Cast;
import org.accord.progress.EvidenceFile;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.OrganisationType;
import org.springframework.context.ApplicationContext;

/** A watcher of civil society and what it hands in, for tests. */
public final class Evidences {

    /** What is nowhere but where coordinators look. */
    public static final String PERSON = "Zeynep Quillfeather";

    private final ApplicationContext portal;
    private final Cast cast;

    public Evidences(ApplicationContext portal) {
        this.portal = portal;
        this.cast = new Cast(portal);
    }

    public Cast cast() {
        return cast;
    }

    /** Somebody with an account who writes for a new organisation of civil society. */
    public Actor aWatcher(String email) {
        OrganisationId organisation = cast.aRepresentative(
                        "Riverbank Watch " + Identity.random(), OrganisationType.CIVIL_SOCIETY)
                .organisations()
                .iterator()
                .next();
        return aMember(email, PERSON, organisation);
    }

    /** Somebody with an account who writes for the organisation. */
    public Actor aMember(String email, String name, OrganisationId organisation) {
        UserId user = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> portal.getBean(Accounts.class)
                        .create(NewUser.member(
                                email,
                                name,
                                Language.EN,
                                "lantern-orchard-copper-17",
                                Membership.of(organisation, Membership.Kind.EDITOR))));
        return new Actor(user, name, Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }

    public static ContributionDraft aDraft(Actor watcher, String commitment, List<EvidenceFile> files) {
        return new ContributionDraft(
                Identity.random(),
                watcher.organisations().iterator().next().value(),
                commitment,
                Claim.WHOLE.key(),
                Stance.AGAINST,
                Language.EN,
                "Only eleven people were in the room.",
                List.of("https://riverbank.example/photos"),
                files);
    }

    public Contribution submitted(Actor watcher, String commitment) {
        return CurrentActor.callAs(
                watcher, () -> portal.getBean(Contributions.class).submit(aDraft(watcher, commitment, List.of())));
    }

    public Contribution published(Actor watcher, String commitment) {
        Contribution submitted = submitted(watcher, commitment);
        return CurrentActor.callAs(
                Cast.COORDINATOR, () -> portal.getBean(Moderation.class).publish(submitted.id(), 1));
    }
}
