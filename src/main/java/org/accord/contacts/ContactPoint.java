package org.accord.contacts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One place in a state that answers. Never public, never in an export, never in the search index.
 *
 * @param id within its state
 * @param name of a person, or of a function such as a duty officer
 * @param telephone with country code
 * @param languages spoken there, ISO 639 codes
 * @param confirmedOn the last day somebody of it or of its state said that all of this is right
 * @param askedOn the last day it was asked by mail whether it is
 * @param bouncedOn the day a mail to it was refused; null when none was since it was last changed or confirmed
 */
public record ContactPoint(
        String id,
        Purpose purpose,
        String name,
        String telephone,
        String email,
        Set<String> languages,
        Hours hours,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate bouncedOn) {

    /** How long a contact point may take to answer. */
    public static final int ANSWER_DAYS = 14;

    public ContactPoint {
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** How sure one can be of it on a day. */
    public Freshness freshness(LocalDate today) {
        if (bouncedOn != null) {
            return Freshness.BOUNCED;
        }
        if (isConfirmedIn(Quarter.of(today))) {
            return Freshness.CONFIRMED;
        }
        if (askedOn == null || !isUnanswered()) {
            return Freshness.UNCONFIRMED;
        }
        return today.isAfter(askedOn.plusDays(ANSWER_DAYS)) ? Freshness.SILENT : Freshness.ASKED;
    }

    /** What a form shows of it. */
    public ContactDraft draft() {
        return new ContactDraft(
                purpose,
                name,
                telephone,
                email,
                languages,
                hours.areAlways(),
                hours.days(),
                hours.from() == null ? "" : hours.from().toString(),
                hours.to() == null ? "" : hours.to().toString(),
                hours.zone());
    }

    /** Asked, and neither confirmed since nor refused. */
    public boolean isUnanswered() {
        return askedOn != null && bouncedOn == null && (confirmedOn == null || confirmedOn.isBefore(askedOn));
    }

    boolean isConfirmedIn(Quarter quarter) {
        return confirmedOn != null && quarter.contains(confirmedOn);
    }

    /** True when the quarter's question has not been put yet, and need be. */
    boolean isToBeAskedIn(Quarter quarter) {
        return !isConfirmedIn(quarter) && (askedOn == null || !quarter.contains(askedOn));
    }

    /** Somebody said that all of it is right. */
    ContactPoint confirm(LocalDate day) {
        return dated(day, askedOn, null);
    }

    /** The same with the days of before; an address that changed was not asked yet. */
    ContactPoint withDaysOf(ContactPoint before) {
        return dated(before.confirmedOn, email.equals(before.email) ? before.askedOn : null, null);
    }

    /** Somebody else answers there; nobody has confirmed the rest of it for them. */
    ContactPoint passTo(String person, String address) {
        return new ContactPoint(id, purpose, person, telephone, address, languages, hours, null, null, null);
    }

    ContactPoint ask(LocalDate day) {
        return dated(confirmedOn, day, null);
    }

    ContactPoint bounce(LocalDate day) {
        return dated(confirmedOn, askedOn, day);
    }

    private ContactPoint dated(@Nullable LocalDate confirmed, @Nullable LocalDate asked, @Nullable LocalDate bounced) {
        return new ContactPoint(id, purpose, name, telephone, email, languages, hours, confirmed, asked, bounced);
    }
}
