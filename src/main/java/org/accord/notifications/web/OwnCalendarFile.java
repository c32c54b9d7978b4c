package org.accord.notifications.web;

import jakarta.servlet.http.HttpServletResponse;
import org.accord.notifications.OwnCalendars;
import org.accord.notifications.OwnDay;
import org.accord.progress.CycleDay;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.PortalAddress;
import org.accord.shared.web.CalendarFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A person's days for a calendar program, in the language in which we write to the person. */
@Controller
class OwnCalendarFile {

    private final OwnCalendars calendars;
    private final Messages messages;
    private final PortalAddress portal;

    OwnCalendarFile(OwnCalendars calendars, Messages messages, PortalAddress portal) {
        this.calendars = calendars;
        this.messages = messages;
        this.portal = portal;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> file(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        OwnCalendars.OwnCalendar calendar =
                calendars.behind(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = calendar.language();
        return new CalendarFile(
                        messages.get(language, "calendar.own.name"),
                        calendar.days().stream()
                                .map(day -> event(day, language))
                                .toList())
                .answer();
    }

    private CalendarFile.Event event(OwnDay day, Language language) {
        String what = day.cycle().what() == CycleDay.What.CLOSES ? "DUE" : "GRACE_ENDS";
        String page = portal.to("/app/progress/" + day.cycle().cycle().id());
        return new CalendarFile.Event(
                day.id() + "@" + portal.host(),
                day.version(),
                day.at(),
                day.day(),
                messages.get(
                        language,
                        "calendar.own.event." + what,
                        "organisation",
                        day.organisation().in(language),
                        "cycle",
                        day.cycle().cycle().state().name(),
                        "count",
                        day.missing()),
                messages.get(
                                language,
                                "calendar.own.text",
                                "charter",
                                day.cycle().charter().in(language)) + " " + page,
                page);
    }
}
