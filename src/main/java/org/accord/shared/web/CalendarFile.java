package org.accord.shared.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Days for a calendar program (RFC 5545): whole days, without a time zone, since every day of the record is one in UTC.
 *
 * @param name of the calendar
 * @param events in any order; one uid each
 */
public record CalendarFile(String name, List<Event> events) {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String PRODUCT = "-//Accord//Commitments portal//EN";
    private static final int OCTETS = 75;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /**
     * One day.
     *
     * @param uid which it keeps for ever, also when the day moves
     * @param version grows with each change
     * @param at when this version was made
     * @param text below the title
     * @param page whole address of what it is about
     */
    public record Event(String uid, long version, Instant at, LocalDate day, String title, String text, String page) {}

    public CalendarFile {
        events = List.copyOf(events);
    }

    /** As it goes out, in the language it was written in. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The text, in lines of at most 75 octets. */
    String text() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", legal(name)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
        events.forEach(event -> calendar.add(written(event)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER).output(calendar, text);
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return folded(text.toString());
    }

    private static VEvent written(Event event) {
        VEvent written = new VEvent(event.day(), legal(event.title()));
        written.removeAll("DTSTAMP");
        written.add(new Uid(event.uid()));
        written.add(new DtStamp(event.at()));
        written.add(new Sequence(Math.toIntExact(event.version() - 1)));
        written.add(new Description(legal(event.text())));
        written.add(new Url(java.net.URI.create(event.page())));
        written.add(ImmutableTransp.TRANSPARENT);
        return written;
    }

    private static String legal(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** The library folds after so many characters, within one if need be; here no character is cut in two. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / OCTETS * 3);
        int octets = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            octets = character == '\n' ? 0 : octets + octets(character);
            if (octets > OCTETS && character != '\r') {
                folded.append("\r\n ");
                octets = 1 + octets(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
