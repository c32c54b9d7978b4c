package org.accord.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.accord.settings.JobSchedules;
import org.accord.settings.SettingsProblem;
import org.accord.settings.StandingSchedule;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.PersonNames;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** What is asked for by itself, and the form that sets when. */
@Route("settings/schedules/:id?")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class SchedulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient JobSchedules schedules;
    private final transient PersonNames names;
    private final transient ScheduleWords words;
    private final transient Queue queue;
    private final transient Work work;

    SchedulesView(JobSchedules schedules, PersonNames names, Messages messages) {
        this.schedules = schedules;
        this.names = names;
        words = new ScheduleWords(messages, Language.of(getLocale()));
        queue = new Queue(
                        getTranslation("settings.schedules"),
                        getTranslation("settings.schedules.hint"),
                        new EmptyState(
                                getTranslation("settings.schedules.none"),
                                getTranslation("settings.schedules.none.hint")))
                .tool(new RouterLink(getTranslation("settings"), SettingsView.class));
        work = new Work(queue);

        addClassName("view");

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chosen = event.getRouteParameters().get("id");
        queue.show(schedules.all().stream()
                .map(schedule -> row(schedule).current(schedule.id().equals(chosen.orElse(""))))
                .toList());
        chosen.ifPresentOrElse(this::show, work::clear);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.schedules");
    }

    private QueueRow row(StandingSchedule schedule) {
        return new QueueRow(
                        words.kind(schedule.schedule()),
                        words.when(schedule.cron()),
                        SchedulesView.class,
                        new RouteParameters("id", schedule.id()))
                .sub(standing(schedule));
    }

    private Standing standing(StandingSchedule schedule) {
        return schedule.on()
                ? new Standing(Sign.DONE, getTranslation("settings.schedule.on"))
                : new Standing(Sign.SILENT, getTranslation("settings.schedule.off"));
    }

    private void show(String id) {
        StandingSchedule schedule = schedules.find(id).orElseThrow(SettingsProblem.NotFound::new);
        work.show(new ScheduleDesk(schedules, names, words, schedule)
                .desk()
                .under(standing(schedule))
                .back(new RouterLink(getTranslation("settings.schedules"), SchedulesView.class)));
    }
}
