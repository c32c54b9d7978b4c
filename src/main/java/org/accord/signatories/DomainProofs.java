package org.accord.signatories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Lets applicants show that the domain of their website is theirs: by a text record in the DNS, or by mail that arrives
 * there. Only the domain of the application itself is ever looked at, and not often.
 *
 * @see "decision 0031"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class DomainProofs {

    /** For how many days a mailed link opens. */
    public static final int LINK_DAYS = 7;

    private static final String MAILED = "domain-mail";
    private static final int LOOKS_PER_HOUR = 20;
    private static final int LOOKS_PER_NETWORK = 60;
    private static final int MAILS_PER_HOUR = 3;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_SHOWN = 3;

    private final PapersStore papers;
    private final SignatoryStore store;
    private final ApplicationLinks links;
    private final SignedLinks words;
    private final DomainRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Pace looks = new Pace(LOOKS_PER_HOUR, Duration.ofHours(1));
    private final Pace networks = new Pace(LOOKS_PER_NETWORK, Duration.ofHours(1));
    private final Pace mails = new Pace(MAILS_PER_HOUR, Duration.ofHours(1));

    DomainProofs(
            PapersStore papers,
            SignatoryStore store,
            ApplicationLinks links,
            SignedLinks words,
            DomainRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.store = store;
        this.links = links;
        this.words = words;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** How it can be shown; empty when we did not make the link, or the application names no domain. */
    public Optional<DomainOffer> offer(String link) {
        return links.read(link).flatMap(this::find).flatMap(application -> DomainOffer.of(application, words));
    }

    /**
     * Looks for the record now.
     *
     * @param network address it is asked from
     * @throws SignatoryProblem.NotFound when we did not make the link, or there is no domain
     * @throws SignatoryProblem.NotInState when the application is decided
     * @throws SignatoryProblem.TooOften when it was asked for too often
     */
    public DomainLook look(String link, String network) {
        Application application = open(link);
        DomainOffer offer = offered(application);
        looks.take(application.id());
        networks.take(network);
        List<String> found = new ArrayList<>();
        boolean answered = false;
        for (String name : offer.names()) {
            switch (records.texts(name)) {
                case DomainRecords.Answer.Texts texts
                when texts.texts().contains(offer.record()) -> {
                    return new DomainLook.Proved(proved(application, offer.domain(), DomainProof.Way.DNS, name));
                }
                case DomainRecords.Answer.Texts texts -> {
                    answered = true;
                    found.addAll(texts.texts());
                }
                case DomainRecords.Answer.Silence silence -> {}
            }
        }
        return answered ? missing(found) : new DomainLook.Silent();
    }

    /**
     * Has a link mailed to the application's address.
     *
     * @throws SignatoryProblem.NotFound when we did not make the link, or the address is of another domain
     * @throws SignatoryProblem.NotInState when the application is decided
     * @throws SignatoryProblem.TooOften when it was asked for too often
     */
    public void mail(String link) {
        Application application = open(link);
        if (offered(application).mailbox() == null) {
            throw new SignatoryProblem.NotFound("mailbox");
        }
        mails.take(application.id());
        events.publishEvent(new ApplicantEvent.DomainMailWanted(
                application.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The domain that a mailed word stands for; empty when we did not make it, or its days are over. */
    public Optional<DomainOffer> asks(String word) {
        return mailed(word).flatMap(application -> DomainOffer.of(application, words));
    }

    /** Takes the domain as proved by the mail that brought the word; the answer leads to the application's page. */
    public Optional<String> confirm(String word) {
        return mailed(word)
                .flatMap(application -> DomainOffer.of(application, words).map(offer -> {
                    application.whileOpen();
                    proved(application, offer.domain(), DomainProof.Way.MAIL, application.email());
                    return links.path(application.id());
                }));
    }

    /** A word for the mail that goes out now; empty when there is no point in it any more. */
    @PreAuthorize(Rights.SYSTEM)
    public Optional<MailedWord> forMail(String application) {
        LocalDate until = Days.of(clock.instant()).plusDays(LINK_DAYS);
        return find(application)
                .filter(Application::isOpen)
                .flatMap(asked -> DomainOffer.of(asked, words)
                        .filter(offer -> offer.mailbox() != null)
                        .map(offer -> new MailedWord(
                                offer.domain(), words.sign(MAILED, asked.id() + "." + until.toEpochDay()), until)));
    }

    /** What the mail says: the domain, the word in its link, and the last day of it. */
    public record MailedWord(String domain, String word, LocalDate until) {}

    private Optional<Application> mailed(String word) {
        return words.read(MAILED, word).flatMap(meant -> {
            int dot = meant.lastIndexOf('.');
            long until = Long.parseLong(meant.substring(dot + 1));
            return Days.of(clock.instant()).toEpochDay() > until ? Optional.empty() : find(meant.substring(0, dot));
        });
    }

    /** Once is enough: what was proved stays as it was. */
    private DomainProof proved(Application application, String domain, DomainProof.Way way, String by) {
        DomainProof known = papers.of(application.id()).domain();
        if (known != null && known.domain().equals(domain)) {
            return known;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DomainProof proof = new DomainProof(domain, way, by, now);
        papers.change("domain-proved", application.id(), before -> before.with(proof));
        return proof;
    }

    private static DomainLook.Missing missing(List<String> found) {
        List<String> ours = found.stream()
                .filter(DomainOffer::isOurs)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .toList();
        return new DomainLook.Missing(ours.stream().limit(MOST_SHOWN).toList(), found.size() - ours.size());
    }

    private Application open(String link) {
        Application application =
                links.read(link).flatMap(this::find).orElseThrow(() -> new SignatoryProblem.NotFound("link"));
        application.whileOpen();
        return application;
    }

    private DomainOffer offered(Application application) {
        return DomainOffer.of(application, words).orElseThrow(() -> new SignatoryProblem.NotFound("domain"));
    }

    private Optional<Application> find(String application) {
        return store.applications.find(application).map(Recorded::state);
    }
}
