package org.accord.commitments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the lead of a public commitment does about its partners: asks one, asks many at once, names who is no signatory, and
 * takes back what was not confirmed. Nobody is a partner before it says so itself.
 *
 * @see "decision 0048"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class PartnerInvitations {

    /** Partners of one commitment. */
    public static final int MOST_PARTNERS = 25_000;

    private final PartnerBook book;
    private final CommitmentBook commitments;
    private final PastedNames names;
    private final Signatories signatories;
    private final Clock clock;

    PartnerInvitations(
            PartnerBook book, CommitmentBook commitments, PastedNames names, Signatories signatories, Clock clock) {
        this.book = book;
        this.commitments = commitments;
        this.names = names;
        this.signatories = signatories;
        this.clock = clock;
    }

    /**
     * Asks a signatory of the same charter; its representatives are told by mail.
     *
     * @param words to it, at most 2,000 characters; may be empty
     * @throws CommitmentProblem.Invalid naming {@code partner} or {@code words}
     * @throws CommitmentProblem.NotAllowed when the caller does not write for the lead, or the other did not sign
     * @throws CommitmentProblem.NotInState when the commitment is not public, or has ended
     * @throws CommitmentProblem.PartnerOver when it is asked already, or a partner
     */
    public Recorded<Partner> invite(String commitment, OrganisationId partner, String words) {
        Commitment led = led(commitment);
        OrganisationId lead = led.organisation().id();
        said(words).that("partner", !partner.equals(lead), "partners.self").orThrow(CommitmentProblem.Invalid::new);
        Commitment.Lead other = Commitment.Lead.of(
                commitments.inGoodStanding(led.charter(), partner).organisation());
        Partner next = Partner.invited(led, other, words, clock.instant(), false);
        book.requireVacant(next);
        room(led, 1);
        return book.invited(next, lead);
    }

    /** How many signatories {@link #inviteAll} would ask. */
    public long wouldInvite(String commitment, PartnerCircle circle) {
        Commitment led = led(commitment);
        return unasked(led, circle.of(led.charter())).size();
    }

    /**
     * Asks all signatories of a circle that were never asked, as one act of which nobody gets a mail: it waits on their start
     * views. Done again after it stopped half-way, it asks the rest. Problems as for {@link #invite}.
     *
     * @return how many were asked
     */
    public int inviteAll(String commitment, PartnerCircle circle, String words) {
        Commitment led = led(commitment);
        return inviteEach(led, circle.of(led.charter()), words);
    }

    /**
     * As {@link #inviteAll}, of those that are listed.
     *
     * @param organisations at most 500
     */
    public int inviteListed(String commitment, Set<OrganisationId> organisations, String words) {
        Commitment led = led(commitment);
        new FieldCheck()
                .that("names", !organisations.isEmpty(), "required")
                .that("names", organisations.size() <= PastedNames.MOST, "partners.tooManyLines")
                .orThrow(CommitmentProblem.Invalid::new);
        List<String> ids =
                organisations.stream().map(OrganisationId::value).sorted().toList();
        return inviteEach(led, Signatories.listed(led.charter()).where("organisation", ids), words);
    }

    /**
     * Finds signatories of the commitment's charter by what was pasted, a name or the end of its address on each line.
     *
     * @throws CommitmentProblem.Invalid naming {@code names}
     */
    public NamedPartners read(String commitment, String pasted) {
        return names.read(led(commitment).charter(), pasted);
    }

    /**
     * Names partners that are no signatories and so cannot confirm; everyone reads that the lead names them.
     *
     * @param named at most 500, each at most 300 characters
     * @return how many were not named before
     */
    public int name(String commitment, List<String> named) {
        Commitment led = led(commitment);
        FieldCheck check = new FieldCheck()
                .that("names", !named.isEmpty(), "required")
                .that("names", named.size() <= PastedNames.MOST, "partners.tooManyLines");
        named.forEach(
                each -> check.text("names", each, Partner.LONGEST_NAME).name("names", each, Partner.LONGEST_NAME));
        check.orThrow(CommitmentProblem.Invalid::new);
        Map<String, Partner> next = new LinkedHashMap<>();
        for (String each : named) {
            String id = PastedNames.id(led.id(), each);
            next.putIfAbsent(id, Partner.named(id, led, each.strip(), clock.instant()));
        }
        room(led, next.size());
        return book.named(List.copyOf(next.values()), led.organisation().id());
    }

    /**
     * Takes back an invitation that was not answered, or a name.
     *
     * @param seen the version of the partner as the caller saw it
     * @throws CommitmentProblem.PartnerOver when it was answered meanwhile
     */
    public Recorded<Partner> withdraw(String partner, long seen) {
        Recorded<Partner> now = book.at(partner, seen);
        OrganisationId lead = book.lead(now.state());
        CommitmentPolicy.mayWriteFor(lead);
        return book.withdrawn(now.state().withdraw(clock.instant()), seen, lead);
    }

    private Commitment led(String id) {
        Commitment commitment = commitments.mine(id);
        if (!commitment.state().isRunning()) {
            throw new CommitmentProblem.NotInState(id, commitment.state());
        }
        return commitment;
    }

    private int inviteEach(Commitment led, IndexQuery whom, String words) {
        said(words).orThrow(CommitmentProblem.Invalid::new);
        List<Partner> next = unasked(led, whom).stream()
                .map(each -> Partner.invited(led, PartnerCircle.lead(each), words, clock.instant(), true))
                .toList();
        room(led, next.size());
        return book.invitedTogether(next, led.organisation().id());
    }

    /** Those that stand well and have never been asked: whoever said no, or left, is asked by name or not at all. */
    private List<SignatorySummary> unasked(Commitment led, IndexQuery whom) {
        Set<String> asked = new HashSet<>(
                book.index().countBy(PartnerBook.of(led.id()), "organisation").keySet());
        asked.add(led.organisation().id().value());
        List<SignatorySummary> unasked = new ArrayList<>();
        signatories.each(whom, each -> {
            if (each.standing().mayCommit() && asked.add(each.organisation().value())) {
                unasked.add(each);
            }
        });
        return unasked;
    }

    private void room(Commitment led, int wanted) {
        long standing = book.index().count(PartnerBook.standing(led.id()));
        new FieldCheck()
                .that("names", standing + wanted <= MOST_PARTNERS, "partners.full")
                .orThrow(CommitmentProblem.Invalid::new);
    }

    private static FieldCheck said(String words) {
        return new FieldCheck().optionalText("words", words, Course.LONGEST_REASON);
    }
}
