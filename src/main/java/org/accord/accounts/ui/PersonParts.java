package org.accord.accounts.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.SignIns;
import org.accord.accounts.User;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.accord.shared.ui.Standing;
import org.jspecify.annotations.Nullable;

/** What the pieces of a person's desk share: the services, and the words for rights. */
record PersonParts(Accounts accounts, SignIns signIns, Invitations invitations, OrganisationNames names, Clock clock) {

    LocalDate today() {
        return Days.of(clock.instant());
    }

    Standing standing(User user) {
        return user.suspended()
                ? new Standing(Sign.LATE, text("accounts.role.SUSPENDED"))
                : new Standing(Sign.DONE, roles(user));
    }

    String roles(User user) {
        String roles = user.rolesOn(today()).stream()
                .map(role -> role(role, user.ends().get(role)))
                .collect(Collectors.joining(" · "));
        return roles.isEmpty() ? text("accounts.role.REPRESENTATIVE") : roles;
    }

    String role(Role role, @Nullable LocalDate until) {
        return until(text("accounts.role." + role), until);
    }

    String until(String what, @Nullable LocalDate until) {
        return until == null
                ? what
                : text(
                        "people.until",
                        "what",
                        what,
                        "day",
                        Formats.of(language()).shortDay(until));
    }

    /** As what, for whom, and on which days. */
    String membership(Membership membership) {
        String kind = text("accounts.kind." + membership.kind());
        UserId member = membership.deputyOf();
        LocalDate from = membership.from();
        String what = member == null
                ? kind
                : text(
                        "succession.deputy",
                        "who",
                        accounts.nameOf(member).orElseGet(() -> text("succession.gone")),
                        "kind",
                        kind);
        String since = from == null
                ? what
                : text(
                        "succession.from",
                        "what",
                        what,
                        "day",
                        Formats.of(language()).shortDay(from));
        String label = until(since, membership.until());
        boolean ended = membership.until() != null && today().isAfter(membership.until());
        return ended ? text("people.ended", "what", label) : label;
    }

    String organisation(OrganisationId organisation) {
        return names.nameOf(organisation, language()).orElseGet(organisation::value);
    }

    Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
