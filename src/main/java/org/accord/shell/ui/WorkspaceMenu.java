package org.accord.shell.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.ui.Offered;
import org.accord.shared.ui.Waiting;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The views this person may open, by the titles of their {@code @Menu}, which are message keys; each says what waits. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WorkspaceMenu extends SideNav {

    private static final long serialVersionUID = 1L;
    private static final String INBOX = "inbox";

    private final transient List<Waiting> waiting;
    private final Map<String, SideNavItem> items = new HashMap<>();

    WorkspaceMenu(List<Waiting> waiting, List<Offered> offered) {
        this.waiting = waiting;
        getElement().setAttribute("aria-label", getTranslation("workspace.menu"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> offered.stream()
                        .filter(one -> one.view().equals(path(entry)))
                        .allMatch(Offered::isOffered))
                .forEach(this::add);
    }

    /** Looks again how much waits. */
    void count(Language language) {
        Map<String, Long> numbers = new HashMap<>();
        waiting.forEach(some -> numbers.merge(some.view(), some.count(language), Long::sum));
        items.forEach((path, item) -> {
            if (!path.equals(INBOX)) {
                mark(item, numbers.getOrDefault(path, 0L));
            }
        });
    }

    /** How much is unread, as told while the person works. */
    void unread(long number) {
        Optional.ofNullable(items.get(INBOX)).ifPresent(item -> mark(item, number));
    }

    /** Of two entries that hold the place, only the nearer one is where I am. */
    void at(Location location) {
        String here = location.getPath();
        Optional<String> nearest = items.keySet().stream()
                .filter(path -> !path.isEmpty() && (here.equals(path) || here.startsWith(path + "/")))
                .max(Comparator.comparingInt(String::length));
        items.forEach(
                (path, item) -> item.setMatchNested(nearest.filter(path::equals).isPresent()));
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "").replaceFirst("/:.*$", "");
    }

    private void add(MenuEntry entry) {
        String path = path(entry);
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), path);
        items.put(path, item);
        addItem(item);
    }

    private void mark(SideNavItem item, long number) {
        if (number == 0) {
            item.setSuffixComponent(null);
            return;
        }
        Badge count = new Badge(Long.toString(number));
        count.addClassName("count");
        item.setSuffixComponent(count);
    }
}
