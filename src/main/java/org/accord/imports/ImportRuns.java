package org.accord.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.accounts.Accounts;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Lets imports work beside whoever began them, in their name; at the next start goes on with what a dying process left. */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final Landing landing;
    private final ImportStore store;
    private final Accounts accounts;
    private final SearchIndex index;
    private final Clock clock;
    private final boolean worker;

    ImportRuns(
            Landing landing,
            ImportStore store,
            Accounts accounts,
            SearchIndex index,
            Clock clock,
            Environment environment) {
        this.landing = landing;
        this.store = store;
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
        this.worker = environment.acceptsProfiles(Profiles.of("worker"));
    }

    void start(String id) {
        start(id, CurrentActor.get());
    }

    private void start(String id, Actor actor) {
        if (landing.take(id)) {
            Thread.ofVirtual().name("import " + id).start(() -> CurrentActor.runAs(actor, () -> work(id)));
        }
    }

    private void work(String id) {
        try {
            landing.work(id);
        } catch (RuntimeException stopped) { // whatever stops it is to be seen, and the import can be gone on with
            LOG.error("Import {} stopped before its end", id, stopped);
        }
    }

    Optional<Integer> settled(String id) {
        return landing.settled(id);
    }

    Runnable listen(Consumer<String> listener) {
        return landing.listen(listener);
    }

    /** Those whose author may not act any more wait for somebody who goes on with them. */
    @EventListener(ApplicationReadyEvent.class)
    void finishWhatWasLeftHalfWay() {
        if (!worker) {
            left().forEach(left -> author(left.by()).ifPresent(author -> start(left.id(), author)));
        }
    }

    private List<Import> left() {
        IndexQuery atWork = IndexQuery.of(ImportStore.IMPORT)
                .where("state", List.of(Import.State.RUNNING.name(), Import.State.UNDOING.name()));
        return index.ids(atWork).stream()
                .flatMap(id -> store.imports.find(id).stream())
                .map(recorded -> recorded.state())
                .toList();
    }

    private Optional<Actor> author(UserId user) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(user))
                .map(person -> person.actor(Days.of(clock.instant())))
                .filter(Actor::isSecretariat);
    }
}
