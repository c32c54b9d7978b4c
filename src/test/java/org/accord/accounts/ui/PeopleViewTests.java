package org.accord.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.NewUser;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.SignIns;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@ViewPackages(packages = "org.accord.accounts.ui")
class PeopleViewTests extends SpringBrowserlessTest {

    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("people-administrator"), "Administrator", Set.of(Role.ADMINISTRATOR), Set.of());

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Invitations invitations;

    @Autowired
    private OrganisationNames names;

    @Autowired
    private Clock clock;

    private UserId aCoordinator() {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.staff(
                        Identity.random() + "@people.example",
                        "Somebody",
                        Language.EN,
                        "lantern-orchard-copper-17",
                        Role.COORDINATOR)));
    }

    private void open(UserId id) {
        PersonParts parts = new PersonParts(accounts, signIns, invitations, names, clock);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new PersonDesk(parts, id, () -> open(id)).desk());
    }

    private void press(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private User user(UserId id) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(id)).orElseThrow();
    }

    @Test
    void aRoleIsWithdrawnAndGivenBackFromTheHistory() {
        CurrentActor.runAs(ADMINISTRATOR, () -> {
            UserId id = aCoordinator();
            open(id);

            press("Withdraw");
            assertThat(user(id).roles()).isEmpty();

            press("Give these rights back");
            assertThat(user(id).roles()).containsExactly(Role.COORDINATOR);
        });
    }

    @Test
    void aMembershipWithoutOrganisationIsNamedAboveTheForm() {
        CurrentActor.runAs(ADMINISTRATOR, () -> {
            open(aCoordinator());

            press("Grant the membership");

            assertThat(find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .contains("Organisation: Please fill this in.");
        });
    }

    @Test
    void aNewLinkIsShownOnceAndOpensTheForm() {
        CurrentActor.runAs(ADMINISTRATOR, () -> {
            UserId id = aCoordinator();
            open(id);

            press("Make a new link");

            List<String> links = find(TextField.class).all().stream()
                    .map(TextField::getValue)
                    .filter(value -> value.contains("/invitation#"))
                    .toList();
            assertThat(links).hasSize(1);
            assertThat(invitations.isOpen(links.getFirst().replaceFirst(".*#", "")))
                    .isTrue();
        });
    }
}
