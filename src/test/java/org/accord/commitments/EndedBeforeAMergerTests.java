package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.progress.Cast;
import org.accord.register.Entry;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.MergerDraft;
import org.accord.signatories.Mergers;
import org.accord.signatories.Renamings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What ended before days were kept, and passed to another since. */
@PortalTest
class EndedBeforeAMergerTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentStore store;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Test
    void itEndedOnTheDayOfTheActThatEndedIt() {
        LocalDate ended = afterAll();
        Cast cast = new Cast(portal);
        Actor writer = on(ended, cast::aRepresentative);
        Actor heir = on(ended, cast::aRepresentative);
        String promise = on(ended, () -> endedWithoutADay(cast, writer));

        on(ended.plusDays(40), () -> merge(of(writer), of(heir)));

        Commitment now = commitments.find(promise, AsOf.NOW).orElseThrow().state();
        assertThat(now.organisation().id()).isEqualTo(of(heir));
        assertThat(now.course().endedOn()).isEqualTo(ended);
        IndexQuery theirs = Commitments.all().where("organisation", of(heir).value());
        assertThat(commitments.list(theirs).items())
                .singleElement()
                .satisfies(found -> assertThat(found.endedOn()).isEqualTo(ended));
    }

    /** Acts are never recorded before earlier ones: of the day after the newest. */
    private LocalDate afterAll() {
        LocalDate today = AsOf.NOW.day(clock);
        LocalDate free = register.entry(register.size() - 1)
                .map(newest -> Days.of(newest.at()).plusDays(1))
                .orElse(today);
        return free.isAfter(today) ? free : today;
    }

    private String endedWithoutADay(Cast cast, Actor writer) {
        Recorded<Commitment> published = cast.aPublishedCommitment(writer);
        return CurrentActor.callAs(writer, () -> {
            Recorded<Commitment> ended = commitments.complete(published.id(), published.version());
            String before = register.entry(ended.number())
                    .flatMap(Entry::state)
                    .orElseThrow()
                    .replaceFirst("\"endedOn\":\"[^\"]*\",?", "");
            return store.commitments
                    .record(new NewState<>(
                            "completed",
                            ended.id(),
                            ended.version(),
                            store.commitments.read(before),
                            Visibility.PUBLIC,
                            of(writer)))
                    .id();
        });
    }

    private boolean merge(OrganisationId part, OrganisationId whole) {
        await().until(() -> index.followed() >= register.size());
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            long seen = portal.getBean(Renamings.class)
                    .organisation(part)
                    .orElseThrow()
                    .version();
            portal.getBean(Mergers.class)
                    .merge(
                            part,
                            seen,
                            new MergerDraft(whole, AsOf.NOW.day(clock), "They joined.", "https://gazette.example/2"));
        });
        return true;
    }

    private static OrganisationId of(Actor member) {
        return member.organisations().iterator().next();
    }

    private <T> T on(LocalDate when, Supplier<T> work) {
        return clock.callAt(when.atTime(12, 0).toInstant(ZoneOffset.UTC), work);
    }
}
