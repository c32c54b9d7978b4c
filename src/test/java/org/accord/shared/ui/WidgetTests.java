package org.accord.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.accord.shared.Sign;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.accord.shared.ui")
class WidgetTests extends BrowserlessTest {

    private static String html(Component component) {
        return component.getElement().getOuterHTML().replaceAll("\\s*\\n\\s*", "");
    }

    @Test
    void standingIsASignAndAWord() {
        assertThat(html(new Standing(Sign.LATE, "Late, 12 days")))
                .contains("class=\"st late\"", "<bdi>Late, 12 days</bdi>");
    }

    @Test
    void actsComeBeforeTheSavedNoteAndRun() {
        AtomicInteger sent = new AtomicInteger();
        ActsBar bar = new ActsBar();
        Button accept = bar.primary("Accept", click -> sent.incrementAndGet());
        bar.secondary("Return", click -> sent.addAndGet(10));
        bar.saved("Saved 09:41");

        accept.click();

        assertThat(sent).hasValue(1);
        assertThat(html(bar)).containsSubsequence("Accept", "Return", "role=\"status\"", "Saved 09:41");
        assertThat(accept.getThemeNames()).contains("primary");
    }

    @Test
    void workShowsTheChosenThingInPlaceOfTheOneBefore() {
        Queue queue = new Queue("Reviews", "by risk", new EmptyState("Nothing waits", "All is reviewed."));
        Work work = new Work(queue);

        work.show(new Desk("Report 1", "First"));
        work.show(new Desk("Report 2", "Second").column(new Span("left")).acts(new ActsBar()));

        assertThat(html(work))
                .contains("class=\"work chosen\"", "Second", "left")
                .doesNotContain("First");
        work.clear();
        assertThat(html(work)).doesNotContain("Second", "chosen");
    }

    @Test
    void queueSaysWhenNothingWaits() {
        RouteConfiguration.forSessionScope().setAnnotatedRoute(ThingView.class);
        EmptyState none = new EmptyState("Nothing waits", "All is reviewed.");
        Queue queue = new Queue("Reviews", "", none);
        QueueRow row = new QueueRow("Ghana", "Magistrates", ThingView.class, new RouteParameters("id", "7"))
                .sub(new Standing(Sign.DOING, "3 days"))
                .current(true);

        queue.show(List.of(row));

        assertThat(html(queue)).contains("href=\"things/7\"", "aria-current=\"true\"");
        assertThat(none.isVisible()).isFalse();
        queue.show(List.of());
        assertThat(html(queue)).contains("Nothing waits").doesNotContain("Ghana");
        assertThat(none.isVisible()).isTrue();
    }

    @Test
    void noticesStandOnTop() {
        Notices.success("Report accepted");
        Notification problem = Notices.problem("Not saved", "Close");

        assertThat($(Notification.class).all())
                .hasSize(2)
                .allMatch(notice -> notice.getPosition() == Notification.Position.TOP_CENTER);
        assertThat(problem.getDuration()).isZero();
        assertThat(problem.isAssertive()).isTrue();
    }

    @Test
    void errorSummaryHidesWhileNothingIsWrong() {
        ErrorSummary summary = new ErrorSummary("Please mend");

        summary.show(List.of(new ErrorSummary.Fault("Give a name", new TextField("Name"))));

        assertThat(html(summary)).contains("role=\"alert\"", "Give a name");
        assertThat(summary.getContent().isVisible()).isTrue();
        summary.show(List.of());
        assertThat(summary.getContent().isVisible()).isFalse();
    }

    @Test
    void factsAreTermsAndValues() {
        assertThat(html(new Facts().fact("Lead", "Ministry")))
                .contains("<dt>Lead</dt>", "<dd><bdi>Ministry</bdi></dd>");
    }

    @Route("things/:id")
    static class ThingView extends Div {}
}
