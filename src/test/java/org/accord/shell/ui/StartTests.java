package org.accord.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.accord.accounts.Newcomers;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.accord.shared.ui.Waiting;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.accord.shared.ui")
class StartTests extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private final StartPictures pictures = mock(StartPictures.class);
    private final Newcomers newcomers = mock(Newcomers.class);

    @Test
    void whatIsOverdueComesFirstThenByLastDayThenByAge() {
        HomeView start = start(
                some("reviews", thing("new").from(TODAY), thing("old").from(TODAY.minusDays(9))),
                some(
                        "progress",
                        thing("soon").by(TODAY.plusDays(1)),
                        thing("late").by(TODAY.minusDays(3))),
                some("needs", thing("later").by(TODAY.plusDays(20))));

        assertThat(Pattern.compile("href=\"desk/(\\w+)\"")
                        .matcher(html(start))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("late", "soon", "later", "old", "new");
        assertThat(html(start)).containsSubsequence("todo.overdue", "todo.dated", "todo.undated", "todo.all");
    }

    @Test
    void whatCameOfTheReportsIsDrawnAndTold() {
        StackedBar bar = new StackedBar("Reports <2026>", List.of(new StackedBar.Part("On time", Tone.DONE, 3)));
        Drawn drawn = new Pictures(new Messages()).draw("kept", bar, Language.EN);
        when(pictures.of(any(), any())).thenReturn(Optional.of(drawn));

        HomeView start = start();

        assertThat(html(start))
                .contains("pictures.table", "scope=\"row\"", "Reports &lt;2026&gt;")
                .doesNotContain("<2026>");
        assertThat($(Svg.class, start).first().getElement().getProperty("innerHTML"))
                .contains("role=\"img\"", "On time: Number 3, Share 100%");
    }

    @Test
    void everyKindIsCountedAndLeadsToItsView() {
        HomeView start = start(some("reviews", thing("one"), thing("two")));

        assertThat(html(start)).containsSubsequence("todo.all", "href=\"reviews\"", "title.reviews");
    }

    @Test
    void whenNothingWaitsTheNextDayIsSaid() {
        HomeView start = start(new Some("progress", List.of(), List.of(new Waiting.Coming("reports", TODAY))));

        assertThat(html(start)).contains("todo.nothing", "todo.next").doesNotContain("todo.all");
    }

    @Test
    void whoComesForTheFirstTimeIsShownAroundOnce() {
        when(newcomers.isNew()).thenReturn(true);

        UI.getCurrent().add(start());

        assertThat($(Dialog.class).all()).hasSize(1);
        verify(newcomers).arrive();
    }

    @Test
    void theTourGoesForwardAndBackAndEnds() {
        Tour tour = new Tour(new Actor(UserId.random(), "Ilse", Set.of(Role.COORDINATOR), Set.of()));
        tour.begin(UI.getCurrent());

        assertThat(tour.getHeaderTitle()).contains("tour.COORDINATOR.1.title");
        click(tour, "common.next");
        click(tour, "common.next");
        click(tour, "common.back");
        assertThat(tour.getHeaderTitle()).contains("tour.COORDINATOR.2.title");
        click(tour, "common.next");
        click(tour, "common.next");
        click(tour, "tour.done");

        assertThat(tour.isOpened()).isFalse();
    }

    @Test
    void everyStepOfEveryTourIsWorded() {
        Messages messages = new Messages();

        assertThat(Tour.GUESTS).allSatisfy(role -> {
            for (int step = 1; step <= Tour.STEPS; step++) {
                assertThat(messages.has(Language.EN, "tour." + role + "." + step))
                        .isTrue();
                assertThat(messages.has(Language.EN, "tour." + role + "." + step + ".title"))
                        .isTrue();
            }
        });
    }

    private HomeView start(Waiting... waiting) {
        return CurrentActor.callAs(
                new Actor(UserId.random(), "Ilse", Set.of(Role.COORDINATOR), Set.of()),
                () -> new HomeView(Arrays.asList(waiting), pictures, newcomers, CLOCK));
    }

    private void click(Tour tour, String text) {
        test($(Button.class, tour).withTextContaining(text).first()).click();
    }

    private static Waiting some(String view, Waiting.Thing... things) {
        return new Some(view, List.of(things), List.of());
    }

    private static Waiting.Thing thing(String name) {
        return new Waiting.Thing("desk/" + name, name, "", Sign.SILENT, "state", "act");
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }

    private record Some(String view, List<Waiting.Thing> things, List<Waiting.Coming> next) implements Waiting {

        @Override
        public String title() {
            return "title." + view;
        }

        @Override
        public Page<Thing> first(int most, Language language) {
            return new Page<>(things, 0, most, things.size());
        }

        @Override
        public List<Coming> coming(Language language) {
            return next;
        }
    }
}
