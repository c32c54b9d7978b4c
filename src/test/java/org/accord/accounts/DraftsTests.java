package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.PortalTest;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class DraftsTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Register register;

    private final Actor writer = somebody();
    private final Actor colleague = somebody();

    record Typed(String title, List<String> rows) {}

    record Older(String title, List<String> rows, String gone) {}

    record Newer(String title, int count, Set<String> added) {}

    private static Actor somebody() {
        return new Actor(new UserId(UUID.randomUUID().toString()), "Somebody", Set.of(Role.REPRESENTATIVE), Set.of());
    }

    @Test
    void theWriterFindsTheLastTextAndNobodyElseDoes() {
        long acts = register.size();
        CurrentActor.runAs(writer, () -> {
            drafts.save("a", "{\"n\":1}");
            drafts.save("a", "{\"n\":2}");
        });

        assertThat(CurrentActor.callAs(writer, () -> drafts.find("a")))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{\"n\":2}"));
        assertThat(CurrentActor.callAs(colleague, () -> drafts.find("a"))).isEmpty();
        assertThat(CurrentActor.callAs(colleague, drafts::all)).isEmpty();
        assertThat(register.size()).isEqualTo(acts);
    }

    @Test
    void aDiscardedDraftIsGone() {
        CurrentActor.runAs(writer, () -> {
            drafts.save("a", "{}");
            drafts.save("b", "{}");
            drafts.discard("a");
            drafts.discard("never");
        });

        assertThat(CurrentActor.callAs(writer, drafts::all))
                .extracting(Draft::key)
                .containsExactly("b");
    }

    @Test
    void aDraftLaidAsideIsFoundNoMoreUntilItIsBroughtBack() {
        CurrentActor.runAs(writer, () -> {
            drafts.save("a", "{\"n\":1}");
            drafts.layAside("a");

            assertThat(drafts.find("a")).isEmpty();
            assertThat(drafts.all()).isEmpty();
            assertThat(drafts.laidAside("a")).isPresent();
            drafts.bringBack("a");
            assertThat(drafts.find("a").orElseThrow().json()).isEqualTo("{\"n\":1}");
            assertThat(drafts.laidAside("a")).isEmpty();
        });
    }

    @Test
    void whatIsTypedAfterwardsTakesThePlaceOfADraftLaidAside() {
        CurrentActor.runAs(writer, () -> {
            drafts.save("a", "{\"n\":1}");
            drafts.layAside("a");
            drafts.save("a", "{\"n\":2}");

            assertThat(drafts.laidAside("a")).isEmpty();
            assertThat(drafts.find("a").orElseThrow().json()).isEqualTo("{\"n\":2}");
        });
    }

    @Test
    void aDraftIsReadAsARecordWhateverItsShapeWas() {
        CurrentActor.runAs(writer, () -> {
            drafts.keep("old", new Older("Title", List.of("one"), "gone"));
            drafts.save("broken", "{\"title\":[1]}");

            assertThat(drafts.find("old", Typed.class).orElseThrow().typed())
                    .isEqualTo(new Typed("Title", List.of("one")));
            assertThat(drafts.find("old", Newer.class).orElseThrow().typed()).isEqualTo(new Newer("Title", 0, null));
            assertThat(drafts.find("broken", Typed.class)).isEmpty();
            assertThat(drafts.find("broken")).isPresent();
        });
    }

    @Test
    void tooLargeOrTooManyIsSaid() {
        CurrentActor.runAs(writer, () -> {
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> drafts.save("large", "x".repeat(Drafts.LARGEST_BYTES + 1)));
            for (int i = 0; i < Drafts.MOST; i++) {
                drafts.save("n" + i, "{}");
            }

            drafts.save("n0", "{\"again\":true}");
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> drafts.save("one more", "{}"))
                    .satisfies(problem -> assertThat(problem.faults()).containsKey("draft"));
        });
    }

    @Test
    void visitorsAndTheSuspendedKeepNothing() {
        Actor suspended = new Actor(UserId.random(), "Suspended", Set.of(Role.SUSPENDED), Set.of());
        for (Actor actor : List.of(Actor.VISITOR, suspended)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> CurrentActor.runAs(actor, () -> drafts.save("a", "{}")));
        }
    }
}
