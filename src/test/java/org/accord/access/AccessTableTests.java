package org.accord.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Walks every service method, page, view, file, endpoint and job of the running portal as everyone and compares with the
 * access table. What has no line fails and prints the line: read whether it is what you meant, then paste it into
 * {@code src/test/resources/access/<feature>.csv}.
 *
 * @see "decision 0003"
 */
@ServedPortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTests {

    /** The page that says what went wrong is none when asked for; of what comes as a WebJar nothing is in use. */
    private static final Set<String> FOR_NOBODY = Set.of("page;GET /error", "files;/webjars/**");

    /** What is a person's own, whatever they may do for an organisation. */
    private static final Set<String> PERSONAL =
            Set.of("Drafts", "Inbox", "Newcomers", "OwnCalendars", "OwnFilters", "OwnPassword", "MailPreferences");

    /** What only shows something of the organisation, or of what was typed. */
    private static final Set<String> SHOWS = Set.of(
            "Accounts.byOrganisation(OrganisationId)",
            "Accounts.find(UserId)",
            "Accounts.nameOf(UserId)",
            "Approvals.find(String)",
            "Approvals.lines(String, Language)",
            "Approvals.looksAfter(OrganisationId)",
            "Approvals.open(int, int)",
            "Approvals.past(int, int)",
            "Approvals.isOpen(String)",
            "Approvals.asked(OrganisationId)",
            "Approvals.waiting(String)",
            "SecondPerson.find(Binding)",
            "SecondPerson.isWanted(OrganisationId)",
            "Comments.of(String, int, OrganisationId)",
            "Commitments.check(CommitmentDraft)",
            "Commitments.checkAmendment(CommitmentDraft)",
            "Commitments.own(OrganisationId, Set, int, int)",
            "Consultations.own()",
            "Contributions.claims(String)",
            "Contributions.eligible()",
            "Contributions.own()",
            "Contributions.findOwn(String)",
            "ContactPoints.areShown()",
            "ContactPoints.history(OrganisationId)",
            "ContactPoints.isOpenTo(OrganisationId)",
            "ContactPoints.list(String, int, int, Language)",
            "ContactPoints.neglected(Language)",
            "ContactPoints.of(OrganisationId)",
            "ContactPoints.own()",
            "HandOvers.find(String)",
            "HandOvers.findOffer(String)",
            "HandOvers.isOpen(HandOver)",
            "Extensions.open(String, OrganisationId)",
            "Partners.waiting()",
            "Measures.areOpen()",
            "Measures.history(String)",
            "Measures.instruments()",
            "Measures.list(Narrowed, int, int)",
            "Measures.mayChange(Measure)",
            "Measures.mayReview(Measure)",
            "Measures.own()",
            "Partners.every(String, Set, String, Language, int, int)",
            "ProgressReports.own(OrganisationId, Set, int, int)",
            "Reendorsements.own()",
            "Replies.all(int, int)",
            "Replies.find(String)",
            "Replies.mayReply(Contribution)",
            "Replies.open()",
            "Renamings.mayAsk(OrganisationId)",
            "Renamings.own()",
            "Standings.own(String)");

    private final AccessTable table = new AccessTable();
    private final ServiceAccess services;
    private final WebAccess web;
    private final JobAccess jobs;

    AccessTableTests(@Autowired ApplicationContext portal) {
        OwnRecords own = new OwnRecords(portal);
        this.services = new ServiceAccess(portal, own);
        this.web = new WebAccess(portal, own);
        this.jobs = new JobAccess(portal, own);
    }

    @BeforeAll
    void somethingIsThereToWalk() {
        assertThat(services.verbs()).hasSizeGreaterThan(50);
        assertThat(web.addresses()).hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> everyMethodOfAServiceAnswersAsTheTableSays() {
        return services.verbs().stream().map(verb -> walk("service;" + verb.what(), () -> services.observe(verb)));
    }

    /** By generation: what representatives may do and visitors may not, a reader is refused, but for what only shows. */
    @TestFactory
    Stream<DynamicTest> aReaderOfAnOrganisationChangesNothingOfIt() {
        return services.verbs().stream()
                .filter(verb -> table.rows().containsKey("service;" + verb.what()))
                .filter(verb -> isForRepresentativesOnly(table.rows().get("service;" + verb.what())))
                .map(verb -> DynamicTest.dynamicTest("reader;" + verb.what(), () -> {
                    ServiceAccess.Reading reading = services.read(verb);

                    assertThat(reading.wrote()).isFalse();
                    assertThat(reading.answer() == AccessRow.Answer.NO || isOpenToReaders(verb))
                            .as("a reader is let through: refuse it, or list it in SHOWS when it changes nothing"
                                    + " of the organisation")
                            .isTrue();
                }));
    }

    private static boolean isOpenToReaders(ServiceAccess.Verb verb) {
        return PERSONAL.contains(verb.type().getSimpleName()) || SHOWS.contains(verb.what());
    }

    private static boolean isForRepresentativesOnly(AccessRow row) {
        return row.answers().get(Caller.REPRESENTATIVE.ordinal()) == AccessRow.Answer.YES
                && row.answers().get(Caller.VISITOR.ordinal()) == AccessRow.Answer.NO;
    }

    @TestFactory
    Stream<DynamicTest> everyAddressAnswersAsTheTableSays() {
        return web.addresses().stream()
                .map(address -> walk(address.kind() + ";" + address.what(), () -> web.observe(address)));
    }

    @TestFactory
    Stream<DynamicTest> everyJobIsFiledByThoseTheTableNames() {
        return jobs.kinds().stream().map(kind -> walk("job;" + kind, () -> jobs.observe(kind)));
    }

    @Test
    void noLineOfTheTableIsAboutSomethingThatIsGone() {
        Set<String> live = Stream.of(
                        services.verbs().stream().map(verb -> "service;" + verb.what()),
                        web.addresses().stream().map(address -> address.kind() + ";" + address.what()),
                        jobs.kinds().stream().map(kind -> "job;" + kind))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());

        assertThat(table.rows().keySet()).isSubsetOf(live);
    }

    @Test
    void everyServiceSaysWhoMayUseIt() {
        assertThat(services.unguarded()).isEmpty();
    }

    private DynamicTest walk(String name, Supplier<AccessRow> observation) {
        return DynamicTest.dynamicTest(name, () -> {
            AccessRow observed = observation.get();
            AccessRow said = table.find(observed).orElse(null);
            if (said == null) {
                fail(
                        "No line in the access table. Is this what you meant? Then paste it into"
                                + " src/test/resources/access/%s.csv:%n%s",
                        observed.feature(), observed.line());
                return;
            }
            assertThat(said.differences(observed)).as(observed.line()).isEqualTo(List.of());
            assertThat(said.letsSomebodyIn() || FOR_NOBODY.contains(said.key()))
                    .as("nobody is let in: teach Arguments or WebAccess the identity of a record of 'own'")
                    .isTrue();
        });
    }
}
