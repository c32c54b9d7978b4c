package org.accord.notifications;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.instruments.Instruments;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How often each person wants which mails. A wish is no act and leaves no trace in the register. */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class MailPreferences {

    private final PreferenceStore store;
    private final RefusalStore refusals;
    private final UnsubscribeTokens tokens;
    private final Accounts accounts;
    private final Instruments instruments;
    private final Clock clock;

    MailPreferences(
            PreferenceStore store,
            RefusalStore refusals,
            UnsubscribeTokens tokens,
            Accounts accounts,
            Instruments instruments,
            Clock clock) {
        this.store = store;
        this.refusals = refusals;
        this.accounts = accounts;
        this.tokens = tokens;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** The caller's wishes for the kinds of mail that concern them, in the order of {@link MailKind}. */
    public Map<MailKind, Rhythm> own() {
        Actor actor = CurrentActor.get();
        Map<MailKind, Rhythm> chosen = store.chosen(actor.user());
        Map<MailKind, Rhythm> own = new LinkedHashMap<>();
        Arrays.stream(MailKind.values())
                .filter(kind -> kind.concerns(actor))
                .forEach(kind -> own.put(kind, chosen.getOrDefault(kind, kind.usual())));
        return own;
    }

    /**
     * Notes how often the caller wants a kind of mail.
     *
     * @throws NotificationProblem.Invalid for a kind that cannot be turned off
     */
    public void choose(MailKind kind, Rhythm rhythm) {
        if (!kind.isOptional()) {
            throw new NotificationProblem.Invalid("kind");
        }
        store.choose(CurrentActor.get().user(), kind, rhythm);
    }

    /** What the caller narrowed mails to. */
    public MailFilter filter() {
        return store.filter(CurrentActor.get().user());
    }

    /**
     * Notes what the caller narrows mails to; the inbox shows all the same.
     *
     * @throws NotificationProblem.Invalid for more than {@link MailFilter#MOST} values of a part
     */
    public void narrow(MailFilter filter) {
        if (filter.isTooLong()) {
            throw new NotificationProblem.Invalid("filter");
        }
        store.narrow(CurrentActor.get().user(), filter);
    }

    /** True while nothing is sent to the caller because a mail server refused their address. */
    public boolean isPaused() {
        UserId user = CurrentActor.get().user();
        return refusals.isPaused(user, () -> accounts.find(user).map(User::email));
    }

    /** The caller says that mail gets to them now. */
    public void resume() {
        refusals.forget(CurrentActor.get().user());
    }

    /** The slugs of the instruments that the caller follows. */
    public Set<String> followed() {
        return store.followed(CurrentActor.get().user());
    }

    /**
     * Notes which instruments the caller follows. Whoever had turned such mails off gets them again as usual.
     *
     * @throws NotificationProblem.Invalid for an instrument that is not on record
     */
    public void follow(Set<String> instruments) {
        UserId user = CurrentActor.get().user();
        if (!known().containsAll(instruments)) {
            throw new NotificationProblem.Invalid("instruments");
        }
        Set<String> before = store.followed(user);
        before.stream().filter(slug -> !instruments.contains(slug)).forEach(slug -> store.unfollow(user, slug));
        instruments.stream().filter(slug -> !before.contains(slug)).forEach(slug -> store.follow(user, slug));
        if (!before.containsAll(instruments) && store.rhythm(user, MailKind.INSTRUMENTS) == Rhythm.OFF) {
            store.choose(user, MailKind.INSTRUMENTS, MailKind.INSTRUMENTS.usual());
        }
    }

    private Set<String> known() {
        return instruments.all(Days.of(clock.instant()), AsOf.NOW).stream()
                .map(dossier -> dossier.instrument().slug())
                .collect(Collectors.toSet());
    }

    /** The kind of mail that a link in a mail ends; empty when the link is not ours. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<MailKind> ends(String token) {
        return tokens.read(token).map(UnsubscribeTokens.Wish::kind);
    }

    /** Ends what the link in a mail says, for whoever holds it (RFC 8058); again changes nothing. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<MailKind> unsubscribe(String token) {
        Optional<UnsubscribeTokens.Wish> wish = tokens.read(token);
        wish.filter(known -> isThere(known.user())).ifPresent(known -> end(known.user(), known.kind()));
        return wish.map(UnsubscribeTokens.Wish::kind);
    }

    private boolean isThere(UserId user) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(user)).isPresent();
    }

    /** With the digest end all kinds that come in it. */
    private void end(UserId user, MailKind kind) {
        if (kind != MailKind.DIGEST) {
            store.choose(user, kind, Rhythm.OFF);
            return;
        }
        Arrays.stream(MailKind.values())
                .filter(each -> each.isOptional() && store.rhythm(user, each).isGathered())
                .forEach(each -> store.choose(user, each, Rhythm.OFF));
    }
}
