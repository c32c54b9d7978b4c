package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.Test;

/** The fake keeps the promises of the register that features build on. */
class InMemoryRecordKindsTests {

    private Instant now = Instant.parse("2025-03-01T10:00:00Z");
    private final InMemoryRecordKinds kinds = new InMemoryRecordKinds(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });
    private final Records<Thing> things = kinds.of("thing", "things", Thing.class);

    record Thing(String name, OrganisationId owner, Set<String> tags) {
        boolean isTagged() {
            return !tags.isEmpty();
        }
    }

    @Test
    void aStateIsReadBackAsItWasRecorded() {
        record("a", 0, "first");

        assertThat(things.get("a").state()).isEqualTo(thing("first"));
        assertThat(things.find("b")).isEmpty();
        assertThatThrownBy(() -> things.get("b")).isInstanceOf(RegisterProblem.NotFound.class);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        record("a", 0, "first");
        record("a", 1, "second");

        assertThatThrownBy(() -> record("a", 1, "other")).isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
        assertThat(things.recordAll(List.of(next("a", 1, "other"), next("b", 0, "new"))))
                .extracting(outcome -> outcome.isPresent())
                .containsExactly(false, true);
    }

    @Test
    void thePastStaysReadable() {
        record("a", 0, "first");
        now = Instant.parse("2025-03-02T10:00:00Z");
        record("a", 1, "second");

        assertThat(things.asOf("a", AsOf.endOf(java.time.LocalDate.of(2025, 3, 1)))
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("first");
        assertThat(things.asOf("a", AsOf.endOf(java.time.LocalDate.of(2025, 2, 28))))
                .isEmpty();
        assertThat(things.history("a")).extracting(Revision::version).containsExactly(1L, 2L);
    }

    @Test
    void anErasedStateIsGoneButItsStepStays() {
        record("a", 0, "first");

        kinds.erase(new Subject("thing", "a"));

        assertThat(things.find("a")).isEmpty();
        assertThat(things.history("a"))
                .singleElement()
                .satisfies(step -> assertThat(step.state()).isEmpty());
    }

    private void record(String id, long after, String name) {
        things.record(next(id, after, name));
    }

    private static NewState<Thing> next(String id, long after, String name) {
        return new NewState<>("named", id, after, thing(name), Visibility.PUBLIC, null);
    }

    private static Thing thing(String name) {
        return new Thing(name, new OrganisationId("org"), Set.of("x"));
    }
}
