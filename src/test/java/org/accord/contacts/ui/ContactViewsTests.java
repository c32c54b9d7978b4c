package org.accord.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.accounts.Draft;
import org.accord.accounts.Drafts;
import org.accord.contacts.ContactDraft;
import org.accord.contacts.ContactFixtures;
import org.accord.contacts.ContactPieces;
import org.accord.contacts.ContactProblem;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What states see of each other's contact points, and what companies do not. */
@ViewPackages(packages = "org.accord.contacts.ui")
class ContactViewsTests extends BrowserlessTest {

    private static final Actor JORDAN = member(ContactPieces.JORDAN);
    private static final Actor COMPANY = member(ContactPieces.COMPANY);
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("administrator"), "Tomás", Set.of(Role.ADMINISTRATOR), Set.of());

    private final ContactPieces pieces = new ContactPieces();
    private final Drafts drafts = mock(Drafts.class);

    @BeforeEach
    void draftsAreKept() {
        when(drafts.find(anyString(), any())).thenReturn(Optional.empty());
        when(drafts.laidAside(anyString())).thenReturn(Optional.empty());
        when(drafts.keep(anyString(), any())).thenReturn(new Draft("k", "{}", pieces.clock.instant()));
    }

    @Test
    void companiesAreToldThatThisIsForStatesAndSeeNone() {
        named("Duty officer");

        String list = as(COMPANY, () -> html(entered(new ContactPointsView(pieces.contacts), Map.of())));

        assertThat(list).contains("contacts.statesOnly").doesNotContain("Jordan", "contacts.search");
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> as(COMPANY, () -> entered(state(), Map.of("state", "jordan"))));
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> as(COMPANY, () -> entered(editor(), Map.of("state", "jordan", "point", "new"))));
    }

    @Test
    void aStateFindsItsOwnFirstAndLooksForOthers() {
        named("Duty officer");

        String list = as(JORDAN, () -> html(entered(new ContactPointsView(pieces.contacts), Map.of())));

        assertThat(list).contains("href=\"contact-points/jordan\"", "Jordan", "contacts.own");
    }

    @Test
    void aPointShowsNumberAndMailReadyToUseAndItsOwnPeopleMayAct() {
        named("Duty <officer>");

        Component own = as(JORDAN, () -> entered(state(), Map.of("state", "jordan")));

        assertThat(html(own))
                .contains(
                        "tel:+9995550101",
                        "mailto:duty@contacts.example",
                        "Duty &lt;officer&gt;",
                        "contacts.freshness.CONFIRMED",
                        "contacts.open");
        assertThat(find(Button.class, own).all()).extracting(Button::getText).contains("!{contacts.confirm}!");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsRecorded() {
        Component form = as(JORDAN, () -> entered(editor(), Map.of("state", "jordan", "point", "new")));
        TextField name = find(TextField.class, form).all().getFirst();
        name.setValue("Duty officer");

        as(JORDAN, () -> save(form));

        TextField telephone = find(TextField.class, form).all().get(1);
        assertThat(telephone.isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("Duty officer");
        assertThat(as(JORDAN, () -> pieces.contacts.of(ContactPieces.JORDAN)).version())
                .isZero();
        verify(drafts).keep(org.mockito.ArgumentMatchers.eq("contact.jordan.new"), any(ContactDraft.class));
    }

    @Test
    void anAdministratorLooksAfterAllOfThem() {
        named("Duty officer");

        Component seen = as(ADMINISTRATOR, () -> entered(state(), Map.of("state", "jordan")));

        assertThat(html(seen)).contains("contact-points/jordan/new", "contacts.confirm");
    }

    private void named(String name) {
        as(JORDAN, () -> pieces.contacts.record(ContactPieces.JORDAN, 0, ContactFixtures.aContact(name)));
    }

    private StateContactsView state() {
        return new StateContactsView(pieces.contacts, pieces.clock);
    }

    private ContactEditor editor() {
        return new ContactEditor(pieces.contacts, drafts);
    }

    private static <V extends Component & com.vaadin.flow.router.BeforeEnterObserver> V entered(
            V view, Map<String, String> parameters) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(parameters));
        when(event.getLocation()).thenReturn(new Location("contact-points"));
        UI.getCurrent().add(view);
        view.beforeEnter(event);
        return view;
    }

    private boolean save(Component form) {
        find(Button.class, form).all().stream()
                .filter(button -> button.getText().contains("common.save"))
                .findFirst()
                .orElseThrow()
                .click();
        return true;
    }

    private static String html(Component view) {
        return view.getElement().getOuterHTML();
    }

    private static Actor member(OrganisationId organisation) {
        return new Actor(
                new UserId("member-" + organisation), "Member", Set.of(Role.REPRESENTATIVE), Set.of(organisation));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
