package org.accord.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The actor of the running call, taken from Spring Security's context. */
public final class CurrentActor {

    private CurrentActor() {}

    /** Who is calling; {@link Actor#VISITOR} when nobody signed in. */
    public static Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Actor.VISITOR;
        }
        return switch (authentication.getPrincipal()) {
            case Actor actor -> actor;
            case ActorHolder holder -> holder.actor();
            case null, default -> Actor.VISITOR;
        };
    }

    /** A principal of Spring Security that carries an actor. */
    public interface ActorHolder {
        Actor actor();
    }

    /** The context of work that acts as somebody, whoever asked for it. */
    public static final class Acting extends SecurityContextImpl {

        private static final long serialVersionUID = 1L;

        private Acting(Actor actor) {
            super(authentication(actor));
        }
    }

    /** Runs the work as the given actor and restores the caller afterwards. For schedules, jobs, start-up and tests. */
    public static <T> T callAs(Actor actor, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new Acting(actor));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #callAs}, without a result. */
    public static void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return true;
        });
    }

    /** Spring Security's view of an actor: one authority {@code ROLE_X} per role. */
    public static Authentication authentication(Actor actor) {
        if (actor.equals(Actor.VISITOR)) {
            return new org.springframework.security.authentication.AnonymousAuthenticationToken(
                    "visitor", actor, List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
        }
        List<GrantedAuthority> authorities = new ArrayList<>();
        actor.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return new UsernamePasswordAuthenticationToken(actor, null, authorities);
    }
}
