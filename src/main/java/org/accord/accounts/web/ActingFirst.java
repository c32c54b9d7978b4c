package org.accord.accounts.web;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.accord.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Whoever the running work acts as comes before the person of the Vaadin session; by Vaadin's own strategy the person would,
 * and what the portal does for itself while somebody clicks would be refused. Several portals of one process share it.
 *
 * @see CurrentActor#callAs
 */
final class ActingFirst implements SecurityContextHolderStrategy {

    private static final ThreadLocal<@Nullable SecurityContext> ACTING = new ThreadLocal<>();

    private final SecurityContextHolderStrategy people = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        SecurityContext acting = ACTING.get();
        return acting == null ? people.getContext() : acting;
    }

    @Override
    public void setContext(SecurityContext context) {
        if (context instanceof CurrentActor.Acting) {
            ACTING.set(context);
        } else {
            ACTING.remove();
            people.setContext(context);
        }
    }

    @Override
    public void clearContext() {
        ACTING.remove();
        people.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return people.createEmptyContext();
    }
}
