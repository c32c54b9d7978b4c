package org.accord.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.accounts.Newcomers;
import org.accord.pictures.ui.PictureBox;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Waiting;
import org.accord.shared.ui.Work;

/** The start: what waits for this person over all features, what is overdue first, then by its last day, then by age. */
@Route("")
@Menu(title = "workspace.home", order = 0)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What is further down is counted and linked to. */
    private static final int MOST = 10;

    private final transient List<Waiting> waiting;
    private final transient StartPictures pictures;
    private final transient Newcomers newcomers;
    private final LocalDate today;
    private final boolean works;

    HomeView(List<Waiting> waiting, StartPictures pictures, Newcomers newcomers, Clock clock) {
        this.waiting = waiting;
        this.pictures = pictures;
        this.newcomers = newcomers;
        today = Days.of(clock.instant());
        addClassName("view");
        Actor actor = CurrentActor.get();
        works = !actor.is(Role.SUSPENDED) && !actor.roles().isEmpty();
        if (actor.is(Role.SUSPENDED)) {
            add(told("workspace.suspended"));
        } else if (actor.roles().isEmpty()) {
            add(told("workspace.nobody"));
        } else {
            add(work());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workspace.home");
    }

    /** Who comes for the first time is shown around. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (works && newcomers.isNew()) {
            newcomers.arrive();
            new Tour(CurrentActor.get()).begin(attached.getUI());
        }
    }

    private Component told(String key) {
        return new Work(
                new Desk("", getTranslation(key + ".title")).wide(new Paragraph(getTranslation(key + ".what"))));
    }

    private Component work() {
        List<Waiting.Thing> things = new ArrayList<>();
        UnorderedList counts = new UnorderedList();
        long count = 0;
        for (Waiting some : waiting) {
            Page<Waiting.Thing> page = some.first(MOST, language());
            count += page.total();
            things.addAll(page.items());
            if (page.total() > 0) {
                counts.add(new ListItem(new Anchor(some.view(), getTranslation(some.title(), "count", page.total()))));
            }
        }
        things.sort(Waiting.Thing.IN_ORDER);
        List<Waiting.Thing> shown = things.stream().limit(MOST).toList();
        Desk desk = new Desk("", getTranslation("workspace.home.title", "count", count));
        if (shown.isEmpty()) {
            desk.wide(nothing());
            picture().ifPresent(desk::wide);
            return new Work(desk);
        }
        section("todo.overdue", shown, thing -> thing.isOverdue(today)).ifPresent(desk::wide);
        section("todo.dated", shown, thing -> thing.until() != null && !thing.isOverdue(today))
                .ifPresent(desk::wide);
        section("todo.undated", shown, thing -> thing.until() == null).ifPresent(desk::wide);
        counts.addClassName("counts");
        picture().ifPresent(desk::wide);
        Section all = new Section(new H2(getTranslation("todo.all")), counts);
        return new Work(desk.wide(all));
    }

    private Optional<Component> picture() {
        return pictures.of(CurrentActor.get(), language())
                .map(drawn -> new Section(new H2(Isolated.text(drawn.title())), new PictureBox(drawn)));
    }

    private Optional<Component> section(String title, List<Waiting.Thing> shown, Predicate<Waiting.Thing> belongs) {
        List<Waiting.Thing> own = shown.stream().filter(belongs).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("todo");
        own.forEach(thing -> rows.add(new ListItem(new ToDo(thing, today))));
        return Optional.of(new Section(new H2(getTranslation(title)), rows));
    }

    /** Says what comes next and when. */
    private Component nothing() {
        String next = waiting.stream()
                .flatMap(some -> some.coming(language()).stream())
                .filter(coming -> !coming.day().isBefore(today))
                .min(Comparator.comparing(Waiting.Coming::day))
                .map(coming -> getTranslation("todo.next", "what", coming.what(), "day", coming.day()))
                .orElseGet(() -> getTranslation("todo.next.none"));
        return new EmptyState(getTranslation("todo.nothing"), next);
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
