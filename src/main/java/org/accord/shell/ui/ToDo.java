package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.accord.shared.Days;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Waiting;

/** One thing to do: whose and what, how it stands, until when, and the button that leads right there. */
final class ToDo extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ToDo(Waiting.Thing thing, LocalDate today) {
        Span who = new Span(Isolated.text(thing.who()));
        Span what = new Span(Isolated.text(thing.what()));
        Div thingItself = new Div(who, what);
        Span day = new Span(day(thing, today));
        Div when = new Div(new Standing(thing.sign(), thing.state()), day);
        Anchor act = new Anchor(thing.path(), thing.act());

        getContent().addClassName("todo-row");
        who.addClassName("who");
        what.addClassName("what");
        when.addClassName("when");
        day.addClassName("day");
        act.addClassName("button");
        act.setAriaLabel(getTranslation("todo.act.of", "act", thing.act(), "who", thing.who()));
        getContent().add(thingItself, when, act);
    }

    private String day(Waiting.Thing thing, LocalDate today) {
        LocalDate until = thing.until();
        if (until != null) {
            long days = ChronoUnit.DAYS.between(today, until);
            return days < 0
                    ? getTranslation("todo.late", "day", until, "days", -days)
                    : getTranslation("todo.until", "day", until, "days", days);
        }
        LocalDate since = thing.since();
        return since == null ? "" : getTranslation("todo.since", "day", since, "days", Days.waited(since, today));
    }
}
