package org.accord.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Destination.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.accord.shared.ui")
public class PaletteTests extends BrowserlessTest {

    private static final Destination THINGS = new Destination(Kind.VIEW, "things", "Things", "");
    private static final Destination OPEN_THINGS =
            new Destination(Kind.FILTER, "things?state=OPEN", "Élan of the open", "");
    private static final Destination ACT = new Destination(Kind.ACT, "things/new", "Write a thing", "Jordan");

    private Palette palette;

    @BeforeEach
    void anOpenPalette() {
        RouteConfiguration.forSessionScope().setAnnotatedRoute(Things.class);
        palette = new Palette(List.of(THINGS, OPEN_THINGS, ACT));
        palette.open();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Destination> field() {
        return $(ComboBox.class).single();
    }

    @Test
    void aChoiceLeadsThereWithItsFilterAndCloses() {
        test(field()).selectItem("Élan of the open");

        assertThat(palette.isOpened()).isFalse();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("things?state=OPEN");
    }

    @Test
    void wordsFindTextAndDetailWithoutCaseAndAccents() {
        assertThat(OPEN_THINGS.matches("elan OPEN")).isTrue();
        assertThat(ACT.matches("jordan write")).isTrue();
        assertThat(ACT.matches("jordan read")).isFalse();
    }

    @Test
    void theFieldHasANameAndSaysHowToUseIt() {
        assertThat(field().getLabel()).isEqualTo("!{palette.label}!");
        assertThat(field().getHelperText()).isEqualTo("!{palette.help}!");
    }

    @Route("things")
    public static class Things extends Div {}
}
