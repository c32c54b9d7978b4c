package org.accord.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.Freshness;
import org.accord.contacts.Hours;
import org.accord.contacts.Spoken;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;
import org.springframework.web.util.UriUtils;

/** All that is known of one contact point, telephone and e-mail ready to use. */
final class PointCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Language language;

    PointCard(ContactPoint point, Instant now, Language language) {
        this.language = language;
        LocalDate today = Days.of(now);
        Freshness freshness = point.freshness(today);
        H3 name = new H3(Isolated.text(point.name()));
        Paragraph standing = new Paragraph(
                new Standing(freshness.sign(), getTranslation("contacts.freshness." + freshness)),
                new Span(" "),
                point.hours().include(now)
                        ? new Standing(Sign.DONE, getTranslation("contacts.open"))
                        : new Standing(Sign.SILENT, getTranslation("contacts.shut")));
        Facts facts = new Facts()
                .fact(getTranslation("contacts.telephone"), telephone(point))
                .fact(getTranslation("contacts.email"), email(point))
                .fact(getTranslation("contacts.languages"), languages(point))
                .fact(getTranslation("contacts.hours"), hours(point.hours()))
                .fact(getTranslation("contacts.confirmedOn"), confirmed(point));
        getContent().add(name, standing, facts);
    }

    private static Anchor telephone(ContactPoint point) {
        Anchor call = new Anchor("tel:" + point.telephone().replaceAll("[^+0-9]", ""), point.telephone());
        call.getElement().setAttribute("dir", "ltr");
        call.setRouterIgnore(true);
        return call;
    }

    private static Anchor email(ContactPoint point) {
        Anchor write = new Anchor(
                "mailto:"
                        + UriUtils.encode(point.email(), StandardCharsets.UTF_8).replace("%40", "@"),
                point.email());
        write.getElement().setAttribute("dir", "ltr");
        write.setRouterIgnore(true);
        return write;
    }

    private String languages(ContactPoint point) {
        return point.languages().stream()
                .map(code -> Spoken.name(code, language))
                .collect(Collectors.joining(getTranslation("capacity.comma")));
    }

    private String hours(Hours hours) {
        if (hours.areAlways()) {
            return getTranslation("contacts.always.zone", "zone", hours.zone());
        }
        String days = hours.stretches().stream()
                .map(this::days)
                .collect(Collectors.joining(getTranslation("capacity.comma")));
        return getTranslation(
                "contacts.hours.some",
                "days",
                days,
                "from",
                String.valueOf(hours.from()),
                "to",
                String.valueOf(hours.to()),
                "zone",
                hours.zone());
    }

    /** Three days and more in a row as from and to. */
    private String days(List<DayOfWeek> stretch) {
        return stretch.size() > 2
                ? getTranslation("desks.days", "from", day(stretch.getFirst()), "to", day(stretch.getLast()))
                : stretch.stream().map(this::day).collect(Collectors.joining(getTranslation("capacity.comma")));
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    private String confirmed(ContactPoint point) {
        LocalDate day = point.confirmedOn();
        return day == null
                ? getTranslation("contacts.never")
                : Formats.of(language).day(day);
    }
}
