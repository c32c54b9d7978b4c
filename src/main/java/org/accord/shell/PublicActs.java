package org.accord.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.web.Link;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts of the register in words, as everyone may read them, newest first. */
@Component
class PublicActs {

    private static final int LOOKED_AT = 200;
    private static final int MOST_DAYS = 5_000;
    private static final int LOOKED_AT_ONCE = 20;
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Register register;
    private final PublicSubjects subjects;
    private final Signatories signatories;
    private final Messages messages;
    private final Clock clock;
    private final Cache<Instant, Long> sizes =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();

    PublicActs(Register register, PublicSubjects subjects, Signatories signatories, Messages messages, Clock clock) {
        this.register = register;
        this.subjects = subjects;
        this.signatories = signatories;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One act in words.
     *
     * @param kind of the subject, in words; or all that was done, where one phrase says it better
     * @param verb what was done, in words; empty after such a phrase
     * @param subject what it was about, when everyone may know; its address is empty when it has no page
     * @param onBehalfOf the signatory that acted, when it is one
     */
    record ActLine(
            long number,
            Instant at,
            String kind,
            String verb,
            boolean open,
            boolean demonstration,
            @Nullable Link subject,
            @Nullable Link onBehalfOf) {}

    /** How many acts had been recorded by the moment. */
    long size(AsOf asOf) {
        long all = register.size();
        return isOver(asOf) ? sizes.get(asOf.until(), until -> sizeAt(until, all)) : sizeNow(asOf, all);
    }

    /** No act comes to such a moment any more, on whichever machine. */
    private boolean isOver(AsOf asOf) {
        return !asOf.isNow() && asOf.until().isBefore(clock.instant().minus(SETTLED));
    }

    private long sizeNow(AsOf asOf, long all) {
        return asOf.isNow() ? all : sizeAt(asOf.until(), all);
    }

    private long sizeAt(Instant until, long all) {
        long from = 0;
        long to = all;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (register.entry(middle)
                    .filter(entry -> !entry.at().isAfter(until))
                    .isPresent()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** One page, newest first. */
    Page<ActLine> page(AsOf asOf, int page, int rows, Language language) {
        long size = size(asOf);
        long end = size - (long) page * rows;
        List<ActLine> lines = new ArrayList<>();
        if (end > 0) {
            long start = Math.max(0, end - rows);
            lines.addAll(lines(register.entries(start, (int) (end - start)), language));
        }
        return new Page<>(lines.reversed(), page, rows, size);
    }

    /** The newest public acts about something that has a page, among the last few hundred. */
    List<ActLine> newest(AsOf asOf, int most, Language language) {
        long size = size(asOf);
        long start = Math.max(0, size - LOOKED_AT);
        List<Entry> open = register.entries(start, (int) Math.max(1, size - start)).reversed().stream()
                .filter(entry -> entry.number() < size && entry.visibility() == Visibility.PUBLIC)
                .toList();
        List<ActLine> newest = new ArrayList<>();
        for (int from = 0; from < open.size() && newest.size() < most; from += LOOKED_AT_ONCE) {
            lines(open.subList(from, Math.min(open.size(), from + LOOKED_AT_ONCE)), language).stream()
                    .filter(line ->
                            line.subject() != null && !line.subject().href().isEmpty())
                    .limit((long) most - newest.size())
                    .forEach(newest::add);
        }
        return newest;
    }

    /** One act in words. */
    ActLine line(Entry entry, Language language) {
        return lines(List.of(entry), language).getFirst();
    }

    private List<ActLine> lines(List<Entry> entries, Language language) {
        Set<OrganisationId> ids = entries.stream()
                .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                .flatMap(entry -> Optional.ofNullable(entry.onBehalfOf()).stream())
                .collect(Collectors.toSet());
        Map<OrganisationId, Organisation> actors = signatories.organisations(ids);
        return entries.stream().map(entry -> line(entry, actors, language)).toList();
    }

    private ActLine line(Entry entry, Map<OrganisationId, Organisation> actors, Language language) {
        String kind = entry.subject().kind();
        Optional<String> whole = messages.find(language, "act." + kind + "." + entry.verb());
        return new ActLine(
                entry.number(),
                entry.at(),
                whole.or(() -> messages.find(language, "subject." + kind)).orElse(kind),
                whole.isPresent()
                        ? ""
                        : messages.find(language, "verb." + entry.verb()).orElse(entry.verb()),
                entry.visibility() == Visibility.PUBLIC,
                entry.demonstration(),
                subjects.of(entry, language).orElse(null),
                onBehalfOf(entry, actors, language).orElse(null));
    }

    /** Whom a public act was done for; of others nothing is said. */
    private Optional<Link> onBehalfOf(Entry entry, Map<OrganisationId, Organisation> actors, Language language) {
        if (entry.visibility() != Visibility.PUBLIC) {
            return Optional.empty();
        }
        return Optional.ofNullable(entry.onBehalfOf())
                .flatMap(actor -> Optional.ofNullable(actors.get(actor)))
                .map(organisation -> link(then(organisation, entry), language));
    }

    /** By the name it had when it acted: what a day showed does not change with a later name. */
    private Organisation then(Organisation now, Entry entry) {
        return now.formerNames().isEmpty()
                ? now
                : signatories.organisation(now.id(), new AsOf(entry.at())).orElse(now);
    }

    private static Link link(Organisation organisation, Language language) {
        return new Link(organisation.name().in(language), "/signatories/" + organisation.slug());
    }
}
