package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.EmailAddress;
import org.accord.accounts.User;
import org.accord.contacts.ConfirmationRounds;
import org.accord.contacts.ContactPoint;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;
import org.springframework.stereotype.Component;

/** Who is written to, and where: looked up anew for each mail, as the system. */
@Component
class Recipients {

    private final Accounts accounts;
    private final Applications applications;
    private final ApplicationDrafts drafts;
    private final ConfirmationRounds contacts;
    private final Clock clock;

    Recipients(
            Accounts accounts,
            Applications applications,
            ApplicationDrafts drafts,
            ConfirmationRounds contacts,
            Clock clock) {
        this.accounts = accounts;
        this.applications = applications;
        this.drafts = drafts;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Where a mail goes, and in which language. */
    record Addressee(EmailAddress email, Language language) {}

    List<UserId> members(OrganisationId organisation) {
        return active(accounts.byOrganisation(organisation));
    }

    /** Members who may approve today. */
    List<UserId> approvers(OrganisationId organisation) {
        LocalDate today = Days.of(clock.instant());
        return accounts.byOrganisation(organisation).stream()
                .filter(user -> user.actor(today).approvesFor(organisation))
                .map(User::id)
                .toList();
    }

    List<UserId> coordinators() {
        return active(accounts.coordinators());
    }

    List<UserId> administrators() {
        return active(accounts.administrators());
    }

    /** Empty when the account is gone or suspended, the application erased or never sent, or the contact point removed. */
    Optional<Addressee> find(Recipient to) {
        if (to.isContactPoint()) {
            return contacts.find(to.state(), to.point())
                    .map(point -> new Addressee(EmailAddress.of(point.email()), language(point)));
        }
        if (to.isDraft()) {
            return drafts.forMail(to.id())
                    .filter(draft -> EmailAddress.isOne(draft.email()))
                    .map(draft -> new Addressee(EmailAddress.of(draft.email()), draft.language()));
        }
        return to.user().isPresent()
                ? to.user()
                        .flatMap(accounts::find)
                        .filter(user -> !user.suspended())
                        .map(user -> new Addressee(user.email(), user.language()))
                : application(to.id())
                        .filter(application -> EmailAddress.isOne(application.email()))
                        .map(application -> new Addressee(
                                EmailAddress.of(application.email()),
                                application.name().original()));
    }

    /**
     * False when the person has lost the right to read it since it was put in: is no member of its organisation any more,
     * not of the secretariat any more, suspended or gone. Whoever has no account has no right to lose.
     */
    boolean mayStillRead(OutboxMail mail) {
        return mail.to().user().map(user -> mayRead(mail, user)).orElse(true);
    }

    private boolean mayRead(OutboxMail mail, UserId user) {
        MailKind kind = mail.mail().kind();
        String organisation = kind.isOfSecretariat() ? null : mail.organisation();
        LocalDate today = Days.of(clock.instant());
        return accounts.find(user)
                .filter(found -> !found.suspended())
                .map(found -> found.actor(today))
                .filter(reader -> !kind.isOptional() || kind.concerns(reader))
                .filter(reader -> organisation == null || reader.seesFor(new OrganisationId(organisation)))
                .isPresent();
    }

    /** One of the six that is spoken there, English first. */
    private static Language language(ContactPoint point) {
        return Arrays.stream(Language.values())
                .filter(language -> point.languages().contains(language.tag()))
                .findFirst()
                .orElse(Language.EN);
    }

    Optional<Application> application(String id) {
        try {
            return Optional.of(applications.find(id).state());
        } catch (SignatoryProblem.NotFound erased) {
            return Optional.empty();
        }
    }

    private static List<UserId> active(List<User> users) {
        return users.stream().filter(user -> !user.suspended()).map(User::id).toList();
    }
}
