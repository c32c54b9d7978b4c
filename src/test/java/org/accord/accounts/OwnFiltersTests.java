package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.accord.PortalTest;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.SavedFilter;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OwnFiltersTests {

    @Autowired
    private OwnFilters filters;

    @Autowired
    private Register register;

    private final Actor person = somebody();
    private final Actor colleague = somebody();

    private static Actor somebody() {
        return new Actor(new UserId(UUID.randomUUID().toString()), "Somebody", Set.of(Role.REPRESENTATIVE), Set.of());
    }

    @Test
    void aFilterIsItsPersonsAloneAndNoAct() {
        long acts = register.size();
        CurrentActor.runAs(person, () -> filters.keep(new SavedFilter("needs", " Open ", "state=OPEN")));

        assertThat(CurrentActor.callAs(person, () -> filters.of("needs")))
                .containsExactly(new SavedFilter("needs", "Open", "state=OPEN"));
        assertThat(CurrentActor.callAs(person, () -> filters.of("offers"))).isEmpty();
        assertThat(CurrentActor.callAs(colleague, filters::all)).isEmpty();
        assertThat(register.size()).isEqualTo(acts);
    }

    @Test
    void theSameNameReplacesWhateverTheCase() {
        CurrentActor.runAs(person, () -> {
            filters.keep(new SavedFilter("needs", "Mine", "state=OPEN"));
            filters.keep(new SavedFilter("needs", "mine", "state=MET"));
            filters.drop(new SavedFilter("needs", "never saved", ""));
        });

        assertThat(CurrentActor.callAs(person, filters::all))
                .containsExactly(new SavedFilter("needs", "mine", "state=MET"));
    }

    @Test
    void aFilterWithoutAProperNameIsRefused() {
        CurrentActor.runAs(person, () -> {
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> filters.keep(new SavedFilter("needs", "  ", "state=OPEN")))
                    .satisfies(problem -> assertThat(problem.faults()).containsEntry("name", "required"));
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> filters.keep(new SavedFilter("needs", "x".repeat(61), "state=OPEN")));
            for (int i = 0; i < OwnFilters.MOST; i++) {
                filters.keep(new SavedFilter("needs", "Filter " + i, "state=OPEN"));
            }
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> filters.keep(new SavedFilter("needs", "One more", "state=OPEN")))
                    .satisfies(
                            problem -> assertThat(problem.faults()).containsEntry("name", "accounts.filtersTooMany"));
        });
    }
}
