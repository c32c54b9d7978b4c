package org.accord.settings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.accord.settings.Cron;
import org.accord.settings.JobSchedules;
import org.accord.settings.ScheduleDraft;
import org.accord.settings.SettingsProblem;
import org.accord.settings.StandingSchedule;
import org.accord.shared.CurrentActor;
import org.accord.shared.PersonNames;
import org.accord.shared.Role;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;

/** The desk of one schedule: when, on or off, the next three times while one chooses, and who set it before. */
final class ScheduleDesk {

    private final JobSchedules schedules;
    private final PersonNames names;
    private final ScheduleWords words;
    private final String id;
    private final Desk desk;
    private final FormFaults faults = new FormFaults();
    private final Checkbox on = new Checkbox();
    private final Paragraph said = new Paragraph();
    private final OrderedList next = new OrderedList();
    private final RhythmField rhythm;
    private long version;

    ScheduleDesk(JobSchedules schedules, PersonNames names, ScheduleWords words, StandingSchedule schedule) {
        this.schedules = schedules;
        this.names = names;
        this.words = words;
        id = schedule.id();
        version = schedule.version();
        desk = new Desk("", words.kind(schedule.schedule()));
        rhythm = new RhythmField(words, CurrentActor.get().is(Role.ADMINISTRATOR), faults, this::foretell);
        on.setLabel(text("settings.schedule.isOn"));
        on.addValueChangeListener(change -> foretell());
        rhythm.fill(schedule.cron());
        on.setValue(schedule.on());
        Div foretold = new Div(said, next);
        foretold.getElement().setAttribute("role", "status");
        desk.wide(faults.summary(), new Paragraph(words.what(schedule.schedule())))
                .column(new H2(text("settings.schedule.times")), on, rhythm)
                .column(new H2(text("settings.schedule.next")), foretold)
                .wide(changes())
                .acts(acts(schedule));
        foretell();
    }

    Desk desk() {
        return desk;
    }

    private ActsBar acts(StandingSchedule schedule) {
        ActsBar acts = new ActsBar();
        acts.primary(
                text("settings.save"),
                click -> attempt(() -> schedules.change(id, version, typed()), "settings.saved"));
        if (!schedule.isDefault()) {
            acts.quiet(
                    text("settings.reset.to", "what", words.when(schedule.byDefault())),
                    click -> attempt(() -> schedules.reset(id, version), "settings.resetDone"));
        }
        return acts;
    }

    private Changes changes() {
        return new Changes(
                schedules.history(id),
                names,
                this::label,
                this::words,
                earlier -> attempt(() -> schedules.restore(id, earlier, version), "settings.restored"));
    }

    private ScheduleDraft typed() {
        return new ScheduleDraft(rhythm.typed(), on.getValue());
    }

    /** Says in words, and by its next three times, what is typed; nothing while it cannot be read. */
    private void foretell() {
        next.removeAll();
        try {
            Cron cron = Cron.of(rhythm.typed()).orElseThrow(() -> new SettingsProblem.Invalid(Map.of()));
            said.setText(on.getValue() ? words.when(cron) : text("settings.schedule.off"));
            if (on.getValue()) {
                schedules
                        .next(cron)
                        .forEach(time ->
                                next.add(new ListItem(Isolated.text(text("settings.schedule.at", "time", time)))));
            }
        } catch (SettingsProblem.Invalid notYet) {
            said.setText(text("settings.schedule.unread"));
        }
    }

    private void attempt(Runnable act, String done) {
        new Saving(
                        names,
                        faults,
                        this::mine,
                        this::theirs,
                        () -> schedules.history(id),
                        this::label,
                        this::words,
                        this::take)
                .attempt(act, done, () -> version = standing().version());
    }

    private StandingSchedule standing() {
        return schedules.find(id).orElseThrow(SettingsProblem.NotFound::new);
    }

    private Map<String, String> mine() {
        ScheduleDraft draft = typed();
        return Map.of("cron", draft.cron(), "on", Boolean.toString(draft.on()));
    }

    private Map<String, String> theirs() {
        StandingSchedule now = standing();
        return Map.of("cron", now.cron().expression(), "on", Boolean.toString(now.on()));
    }

    private void take(String field, String value) {
        if ("on".equals(field)) {
            on.setValue(Boolean.parseBoolean(value));
        } else {
            Cron.of(value).ifPresent(rhythm::fill);
        }
    }

    private String label(String field) {
        return text("settings.field." + field);
    }

    private String words(String field, String value) {
        return "on".equals(field)
                ? text(Boolean.parseBoolean(value) ? "settings.schedule.on" : "settings.schedule.off")
                : Cron.of(value).map(words::when).orElse(value);
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }

    /** The parts of the desk that a test looks at. */
    List<String> foretold() {
        return next.getChildren()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
