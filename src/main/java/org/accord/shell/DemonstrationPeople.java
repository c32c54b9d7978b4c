package org.accord.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.DemonstrationAccounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.shared.AccordProperties;
import org.accord.shared.Actor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One account for each role, so that anyone can walk the whole loop; in demonstration only. */
@Component
@Order(3)
class DemonstrationPeople implements DemonstrationPart, DemonstrationAccounts {

    private static final LocalDate ARRIVAL = LocalDate.of(2022, 1, 10);
    private static final int MORNING = 500;

    private final Accounts accounts;
    private final Signatories signatories;
    private final AccordProperties properties;

    DemonstrationPeople(Accounts accounts, Signatories signatories, AccordProperties properties) {
        this.accounts = accounts;
        this.signatories = signatories;
        this.properties = properties;
    }

    /** One person of the demonstration. The name is shown to colleagues only. */
    private enum Person {
        REPRESENTATIVE("jordan", "Rana Haddad", "copper-lantern-orchard-71", "jo", Membership.Kind.EDITOR),
        ADMINISTRATOR_OF_COMPANY(
                "northwind",
                "Ada Whitfield",
                "silver-harbour-walnut-38",
                "northwind-router-works-example",
                Membership.Kind.ADMINISTRATOR),
        COORDINATOR("coordinator", "Ilse Brandt", "granite-meadow-compass-52", "", Membership.Kind.EDITOR),
        ADMINISTRATOR("administrator", "Tomás Vega", "juniper-anchor-velvet-94", "", Membership.Kind.EDITOR),
        SUSPENDED("suspended", "Noor Saleh", "amber-thistle-quarry-63", "gh", Membership.Kind.EDITOR);

        private final String mailbox;
        private final String displayName;
        private final String password;
        private final String organisation;
        private final Membership.Kind kind;

        Person(String mailbox, String displayName, String password, String organisation, Membership.Kind kind) {
            this.mailbox = mailbox;
            this.displayName = displayName;
            this.password = password;
            this.organisation = organisation;
            this.kind = kind;
        }

        private String email() {
            return mailbox + "@accord.example";
        }

        private Account account() {
            return new Account("accounts.demonstration." + name(), email(), password);
        }
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        for (Person person : Person.values()) {
            scenes.add(new Scene(Scene.time(ARRIVAL, MORNING + person.ordinal()), Actor.SYSTEM, () -> create(person)));
        }
    }

    @Override
    public List<Account> offered() {
        return properties.demonstration() && properties.demonstrationData()
                ? List.of(Person.values()).stream().map(Person::account).toList()
                : List.of();
    }

    private void create(Person person) {
        List<Membership> memberships = signatories.bySlug(person.organisation).map(Organisation::id).stream()
                .map(organisation -> Membership.of(organisation, person.kind))
                .toList();
        UserId user = accounts.create(new NewUser(
                person.email(), person.displayName, Language.EN, person.password, memberships, roles(person)));
        if (person == Person.SUSPENDED) {
            accounts.suspend(user);
        }
    }

    private static Set<Role> roles(Person person) {
        return switch (person) {
            case COORDINATOR -> Set.of(Role.COORDINATOR);
            case ADMINISTRATOR -> Set.of(Role.ADMINISTRATOR);
            default -> Set.of();
        };
    }
}
