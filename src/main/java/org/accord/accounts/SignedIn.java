package org.accord.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in person, in Spring Security's words. Rights are looked up when asked for, never kept in the session. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Person person;

    SignedIn(UserId user, Actors actors) {
        super(List.of());
        this.person = new Person(user, actors);
        setAuthenticated(true);
    }

    /** False once an administrator has ended the person's sessions. */
    @Override
    public boolean isAuthenticated() {
        return super.isAuthenticated() && !person.isSignedOut();
    }

    /** This session goes on when the others of the person have just been ended. */
    void renew() {
        person.renew();
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return List.copyOf(person.getAuthorities());
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.person.user.equals(person.user);
    }

    @Override
    public int hashCode() {
        return person.user.hashCode();
    }

    /** Sessions stay in memory, so nothing here is ever written out. */
    private static final class Person implements UserDetails, CurrentActor.ActorHolder {

        private static final long serialVersionUID = 1L;

        private final transient UserId user;
        private final transient Actors actors;
        private volatile Instant since;

        Person(UserId user, Actors actors) {
            this.user = user;
            this.actors = actors;
            this.since = actors.now();
        }

        void renew() {
            since = actors.now().plusMillis(1);
        }

        boolean isSignedOut() {
            return actors.isSignedOut(user, since);
        }

        @Override
        public Actor actor() {
            return actors.of(user);
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return CurrentActor.authentication(actor()).getAuthorities();
        }

        @Override
        public @Nullable String getPassword() {
            return null;
        }

        @Override
        public String getUsername() {
            return user.value();
        }
    }
}
