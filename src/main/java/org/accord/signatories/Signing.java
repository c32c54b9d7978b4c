package org.accord.signatories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Tells whether an application's organisation is a signatory already, and by which application it became one. */
@Component
class Signing {

    /** By which verbs a signature is given: on an application, or from a list. */
    static final Set<String> GIVEN = Set.of("endorsed", "imported");

    private static final String ACCEPTED = "accepted";

    /** No slug of a charter. */
    private static final String ANY_CHARTER = "*";

    /** For how long a name is kept for a signature that is being made; whoever makes it asks anew after half of that. */
    private static final Duration NAME_KEPT = Duration.ofHours(1);

    private final SignatoryStore store;
    private final SigningBookStore book;
    private final RenamingStore renamings;
    private final Clock clock;

    Signing(SignatoryStore store, SigningBookStore book, RenamingStore renamings, Clock clock) {
        this.store = store;
        this.renamings = renamings;
        this.book = book;
        this.clock = clock;
    }

    /** The signature that stands without this application: the organisation needs no other. */
    Optional<Endorsement> alreadyBy(Application application) {
        return standing(application)
                .filter(standing -> !isBy(application, standing))
                .map(Recorded::state);
    }

    /** The signature that stands, whoever applied; none when it was withdrawn. */
    Optional<Recorded<Endorsement>> standing(Application application) {
        return store.endorsement(application.charter(), application.organisation())
                .filter(Signing::stands);
    }

    static boolean stands(Recorded<Endorsement> signed) {
        return signed.state().standing() != Standing.WITHDRAWN;
    }

    /** True for a signature by which the organisation acts under the charter: it did not leave, nor was it absorbed. */
    static boolean acts(Recorded<Endorsement> signed) {
        return !signed.state().standing().hasLeft();
    }

    /** The next signature belongs to the application that asks first; false when another did. */
    boolean claim(Application application, long endorsementVersion) {
        String endorsement = Endorsement.id(application.charter(), application.organisation());
        return book.claim(signature(endorsement, endorsementVersion), application.id())
                .equals(application.id());
    }

    /**
     * Who has the name under the charter in the country, whatever its spelling: whoever asked first, did not withdraw since
     * and did not give up before signing. That is the organisation itself from now on when nobody else has it.
     */
    OrganisationId nameHolder(String charter, LocalisedText name, CountryCode country, OrganisationId organisation) {
        return claimName(charter, name, country, organisation).holder();
    }

    /**
     * A name in the book.
     *
     * @param number zero when it was asked for a short time ago, and is kept since
     */
    record NameClaim(OrganisationId holder, String key, int number) {}

    /** As {@link #nameHolder}, in a way that can be given back. */
    NameClaim claimName(String charter, LocalisedText name, CountryCode country, OrganisationId organisation) {
        Instant now = clock.instant();
        return claim(
                key(charter, name, country),
                organisation,
                now,
                holder -> hasName(charter, holder, nameKey(name.authoritative()), now));
    }

    /**
     * Who of those that found an organisation at this moment, under whichever charters, is to found the one of that name in
     * that country: two charters ask two books, and this one is asked by all.
     */
    OrganisationId founder(LocalisedText name, CountryCode country, OrganisationId organisation) {
        Instant now = clock.instant();
        return claim(key(ANY_CHARTER, name, country), organisation, now, holder -> isFounding(holder, now))
                .holder();
    }

    private NameClaim claim(
            String key, OrganisationId organisation, Instant now, Predicate<SigningBookStore.NameHolder> has) {
        int number = 1;
        Optional<SigningBookStore.NameHolder> last = Optional.empty();
        Optional<SigningBookStore.NameHolder> next = book.nameHolder(key, number);
        while (next.isPresent()) {
            if (!isOf(organisation, next.get()) && !next.get().released() && has.test(next.get())) {
                return new NameClaim(new OrganisationId(next.get().organisation()), key, 0);
            }
            last = next;
            next = book.nameHolder(key, ++number);
        }
        boolean own = last.filter(holder -> isOf(organisation, holder) && !holder.released())
                .filter(holder -> now.isBefore(holder.since().plus(NAME_KEPT.dividedBy(2))))
                .isPresent();
        return own
                ? new NameClaim(organisation, key, 0)
                : new NameClaim(
                        new OrganisationId(book.claimName(key, number, organisation.value(), now)), key, number);
    }

    /** Gives back what was claimed and not used. */
    void release(NameClaim claim) {
        if (claim.number() > 0) {
            book.releaseName(claim.key(), claim.number(), claim.holder().value());
        }
    }

    private static String key(String charter, LocalisedText name, CountryCode country) {
        return String.join("/", charter, country.iso2(), nameKey(name.authoritative()));
    }

    /** Accepted, or brought in, and not signed yet, or its signature stands; or about to be brought in. */
    private boolean isFounding(SigningBookStore.NameHolder holder, Instant now) {
        return store.applications
                .find(holder.organisation())
                .map(Recorded::state)
                .map(this::isFounding)
                .orElseGet(() -> now.isBefore(holder.since().plus(NAME_KEPT)));
    }

    private boolean isFounding(Application asked) {
        boolean taken = asked.state() == Application.State.ACCEPTED || asked.state() == Application.State.ENROLLED;
        return taken
                && store.endorsement(asked.charter(), asked.organisation())
                        .map(Signing::acts)
                        .orElse(true);
    }

    private static boolean isOf(OrganisationId organisation, SigningBookStore.NameHolder holder) {
        return holder.organisation().equals(organisation.value());
    }

    /**
     * Its signature stands or is being made: it was accepted, or the name was asked for a short time ago. A name that was
     * kept for a renaming that never came is free again.
     */
    private boolean hasName(String charter, SigningBookStore.NameHolder holder, String name, Instant now) {
        boolean kept = now.isBefore(holder.since().plus(NAME_KEPT));
        return store.endorsement(charter, new OrganisationId(holder.organisation()))
                .map(signed -> stands(signed)
                        && (kept || !holder.since().isAfter(signed.state().signedAt()) || bears(signed.state(), name)))
                .orElseGet(() -> kept || isAccepted(holder.organisation()));
    }

    /** Bears it, bore it, or is to bear it. */
    private boolean bears(Endorsement signed, String name) {
        Organisation organisation = signed.organisation();
        Stream<LocalisedText> borne = Stream.concat(
                Stream.of(organisation.name()),
                organisation.formerNames().stream().map(FormerName::name));
        Stream<LocalisedText> decided = renamings
                .renamings
                .find(organisation.id().value())
                .stream()
                .map(Recorded::state)
                .filter(renaming -> renaming.state().isOpen())
                .map(Renaming::name);
        return Stream.concat(borne, decided)
                .flatMap(each -> each.texts().values().stream())
                .anyMatch(each -> nameKey(each).equals(name));
    }

    private boolean isAccepted(String application) {
        return store.applications
                .find(application)
                .filter(asked -> asked.state().state() == Application.State.ACCEPTED)
                .isPresent();
    }

    /** Names without a letter or a number are told apart by their signs. */
    static String nameKey(String name) {
        String key = SameOrganisation.nameKey(name);
        return key.isEmpty() ? name.strip() : key;
    }

    /** True when the last signature was made for this application. */
    boolean isBy(Application application, Recorded<Endorsement> signed) {
        return store.endorsements.history(signed.id()).stream()
                .filter(step -> GIVEN.contains(step.verb()))
                .reduce((earlier, later) -> later)
                .filter(step -> isBy(application, signed.id(), step))
                .isPresent();
    }

    /** Signatures older than the book belong to the application that was accepted before them. */
    private boolean isBy(Application application, String endorsement, Revision<Endorsement> signing) {
        return book.holder(signature(endorsement, signing.version() - 1))
                .map(application.id()::equals)
                .orElseGet(() -> acceptance(application)
                        .filter(number -> number < signing.number())
                        .isPresent());
    }

    private Optional<Long> acceptance(Application application) {
        return store.applications.history(application.id()).stream()
                .filter(step -> step.verb().equals(ACCEPTED))
                .map(Revision::number)
                .reduce((earlier, later) -> later);
    }

    private static String signature(String endorsement, long version) {
        return endorsement + "@" + version;
    }
}
