package org.accord.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.accord.shared.SavedFilter;
import org.accord.shared.SavedFilters;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.accord.shared.ui")
class FilterShelfTests extends BrowserlessTest {

    private final Kept kept = new Kept();

    /** Filters as they would be kept, without a database. */
    private static final class Kept implements SavedFilters {

        private final List<SavedFilter> all = new ArrayList<>();

        @Override
        public List<SavedFilter> of(String view) {
            return all.stream().filter(filter -> filter.view().equals(view)).toList();
        }

        @Override
        public List<SavedFilter> all() {
            return List.copyOf(all);
        }

        @Override
        public void keep(SavedFilter filter) {
            all.add(filter);
        }

        @Override
        public void drop(SavedFilter filter) {
            all.remove(filter);
        }
    }

    private FilterShelf shelf(String query) {
        FilterShelf shelf = new FilterShelf(kept, "needs").at(QueryParameters.fromString(query));
        UI.getCurrent().add(shelf);
        return shelf;
    }

    @Test
    void whatIsShownIsSavedUnderAName() {
        shelf("state=OPEN&page=2");

        $(Button.class).withText("!{filters.save}!").single().click();
        test($(TextField.class).single()).setValue("Open ones");
        $(Button.class).withText("!{common.save}!").single().click();

        assertThat(kept.all()).containsExactly(new SavedFilter("needs", "Open ones", "state=OPEN"));
        assertThat($(Anchor.class).single().getHref()).isEqualTo("needs?state=OPEN");
        assertThat($(Button.class).withText("!{filters.save}!").all()).isEmpty();
    }

    @Test
    void aRemovedFilterIsPutBackByUndo() {
        SavedFilter filter = new SavedFilter("needs", "Open ones", "state=OPEN");
        kept.keep(filter);
        shelf("");

        $(Button.class).single().click();
        assertThat(kept.all()).isEmpty();
        Notification notice = $(Notification.class).single();
        assertThat(notice.getDuration()).isGreaterThanOrEqualTo(10_000);
        $(Button.class).withText("!{undo}!").single().click();

        assertThat(kept.all()).containsExactly(filter);
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void nothingNarrowedIsNothingToSave() {
        shelf("page=3&lang=ar");

        assertThat($(Button.class).all()).isEmpty();
    }
}
