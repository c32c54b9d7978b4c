package org.accord.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.SignInState;
import org.accord.accounts.User;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Notices;

/** One person: who, how they come in, what they may do and for whom, and every step that led there. */
final class PersonDesk {

    private final PersonParts parts;
    private final Runnable changed;
    private final User user;
    private final Div link = new Div();

    /**
     * A desk.
     *
     * @param changed shows it anew after an act
     */
    PersonDesk(PersonParts parts, UserId id, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        this.user = parts.accounts().find(id).orElseThrow(() -> new AccountProblem.NotFound(id));
        link.getElement().setAttribute("role", "status");
    }

    Desk desk() {
        Desk desk = new Desk("", user.displayName()).under(parts.standing(user));
        boolean administrator = CurrentActor.get().is(Role.ADMINISTRATOR);
        boolean self = CurrentActor.get().user().equals(user.id());
        desk.column(account(administrator));
        desk.column(rights(administrator, self));
        if (administrator) {
            desk.wide(new PersonHistory(parts, user, self, this::done).list());
            desk.acts(acts(self));
        }
        return desk;
    }

    private Component[] account(boolean administrator) {
        Facts facts = new Facts()
                .fact(parts.text("accounts.signIn.email"), user.email().value())
                .fact(parts.text("accounts.people.language"), user.language().ownName());
        if (administrator) {
            signIn(facts, parts.signIns().state(user.id()));
        }
        return new Component[] {new H2(parts.text("accounts.people.account")), facts, link};
    }

    private void signIn(Facts facts, SignInState state) {
        Formats formats = Formats.of(parts.language());
        facts.fact(
                parts.text("people.signIn"),
                state.signedInAt() == null ? parts.text("people.signIn.never") : formats.instant(state.signedInAt()));
        facts.fact(
                parts.text("people.password"),
                parts.text(state.hasPassword() ? "people.password.set" : "people.password.none"));
        if (state.linkUntil() != null) {
            facts.fact(
                    parts.text("people.link"),
                    parts.text("people.link.until", "at", formats.instant(state.linkUntil())));
        }
        if (state.waitMinutes() > 0) {
            facts.fact(parts.text("people.wait"), parts.text("people.wait.minutes", "minutes", state.waitMinutes()));
        }
    }

    private Component[] rights(boolean administrator, boolean self) {
        Component memberships = new MembershipPart(parts, user, this::done);
        if (!administrator) {
            return new Component[] {new H2(parts.text("people.memberships")), memberships};
        }
        return new Component[] {
            new H2(parts.text("accounts.people.roles")),
            new RolePart(parts, user, self, this::done),
            new H2(parts.text("people.memberships")),
            memberships
        };
    }

    private ActsBar acts(boolean self) {
        ActsBar acts = new ActsBar();
        UserId id = user.id();
        if (!self) {
            if (user.suspended()) {
                acts.primary(
                        parts.text("accounts.people.resume"),
                        click -> done(
                                "people.done.resumed", () -> parts.accounts().resume(id)));
            } else {
                acts.secondary(parts.text("accounts.people.suspend"), click -> {
                    parts.accounts().suspend(id);
                    Notices.undo(parts.text("undo.suspend"), parts.text("undo"), () -> {
                        parts.accounts().resume(id);
                        changed.run();
                    });
                    changed.run();
                });
            }
            acts.secondary(parts.text("people.link.renew"), click -> renew());
        }
        acts.secondary(
                parts.text("people.signOut"),
                click -> done("people.done.signedOut", () -> parts.signIns().end(id)));
        return acts;
    }

    private void renew() {
        PasswordLink made = parts.invitations().renew(user.id());
        link.removeAll();
        link.add(InvitationNote.of(parts, made));
        Notices.success(parts.text("people.done.linked"));
    }

    private void done(String key, Runnable act) {
        act.run();
        Notices.success(parts.text(key, "name", user.displayName()));
        changed.run();
    }

    /** An act of a part of the desk, with what is said when it worked. */
    interface Done {
        void done(String key, Runnable act);
    }

    static Paragraph hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("sub");
        return hint;
    }
}
