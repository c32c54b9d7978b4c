package org.accord.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who acts while somebody has the workspace open. */
class ActingFirstTests {

    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    @BeforeEach
    void somebodyHasTheWorkspaceOpen() {
        SecurityContextHolder.setContextHolderStrategy(new ActingFirst());
        WrappedSession kept = mock(WrappedSession.class);
        when(kept.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .thenReturn(new SecurityContextImpl(CurrentActor.authentication(Actor.VISITOR)));
        VaadinSession session = mock(VaadinSession.class);
        when(session.getSession()).thenReturn(kept);
        VaadinSession.setCurrent(session);
    }

    @AfterEach
    void nobodyHas() {
        VaadinSession.setCurrent(null);
        SecurityContextHolder.clearContext();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void whatThePortalDoesForItselfWhileSomebodyClicksIsDoneAsThePortal() {
        assertThat(CurrentActor.get()).isEqualTo(Actor.VISITOR);
        assertThat(CurrentActor.callAs(Actor.SYSTEM, CurrentActor::get)).isEqualTo(Actor.SYSTEM);
        assertThat(CurrentActor.get()).isEqualTo(Actor.VISITOR);
    }

    @Test
    void ofTwoInOneTheInnerActsAndThenTheOuterAgain() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            assertThat(CurrentActor.callAs(Actor.VISITOR, CurrentActor::get)).isEqualTo(Actor.VISITOR);
            assertThat(CurrentActor.get()).isEqualTo(Actor.SYSTEM);
        });
    }

    @Test
    void whoComesByARequestActsForThemselves() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            SecurityContextHolder.setContext(new SecurityContextImpl(CurrentActor.authentication(Actor.VISITOR)));
            assertThat(CurrentActor.get()).isEqualTo(Actor.VISITOR);
        });
    }
}
