package org.accord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.Endorsement;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SameOrganisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A thousand organisations apply and are accepted at once; a hundred of them twice, under another spelling. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=thousand")
class ThousandApplicationsTests {

    private static final int APPLICATIONS = 1_000;
    private static final int DUPLICATES = 100;
    private static final int ORGANISATIONS = APPLICATIONS - DUPLICATES;
    private static final int DESKS = 64;
    private static final Actor COORDINATOR =
            new Actor(new UserId("thousand-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Signatories signatories;

    @Test
    void eachOrganisationSignsAndNoneTwice() throws Exception {
        CurrentActor.runAs(Actor.SYSTEM, () -> charters.open(CharterCatalogue.parisCall()));
        List<String> names = new ArrayList<>();
        IntStream.range(0, ORGANISATIONS).forEach(number -> names.add("Câbles Réunis " + number));
        IntStream.range(0, DUPLICATES).forEach(number -> names.add("CABLES – REUNIS, " + number));
        Collections.shuffle(names, new Random(4));

        List<Object> ends = atOnce(names);

        List<OrganisationId> signed = ends.stream()
                .filter(Endorsement.class::isInstance)
                .map(end -> ((Endorsement) end).organisation().id())
                .toList();
        assertThat(signed).hasSize(ORGANISATIONS).doesNotHaveDuplicates();
        assertThat(ends)
                .filteredOn(SignatoryProblem.AlreadySignatory.class::isInstance)
                .hasSize(DUPLICATES);
        await().until(() -> signatories.count(Signatories.of(Charters.PARIS_CALL)) >= ORGANISATIONS);
        assertThat(signatories.count(Signatories.of(Charters.PARIS_CALL))).isEqualTo(ORGANISATIONS);
        assertThat(publicNames()).hasSize(ORGANISATIONS);
        assertThat(signed)
                .allSatisfy(organisation -> assertThat(signatories.history(Charters.PARIS_CALL, organisation))
                        .hasSize(1));
    }

    private Set<String> publicNames() {
        List<String> names = new ArrayList<>();
        signatories.each(
                Signatories.of(Charters.PARIS_CALL),
                found -> names.add(SameOrganisation.nameKey(found.name().authoritative())));
        return names.stream().collect(Collectors.toSet());
    }

    private List<Object> atOnce(List<String> names) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        List<Object> ends = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            names.forEach(name -> running.add(desks.submit(() -> {
                start.await();
                return signs(name);
            })));
            start.countDown();
            for (Future<Object> end : running) {
                ends.add(end.get());
            }
        }
        return ends;
    }

    private Object signs(String name) {
        try {
            String id = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(draft(name)));
            return CurrentActor.callAs(COORDINATOR, () -> applications.accept(id, 1, "Known, and sound."));
        } catch (SignatoryProblem.AlreadySignatory already) {
            return already;
        }
    }

    private static ApplicationDraft draft(String name) {
        return new ApplicationDraft(
                Charters.PARIS_CALL,
                name,
                Language.FR,
                OrganisationType.COMPANY,
                new CountryCode("BE"),
                "",
                "A. Person",
                "Director",
                "office@cables.example",
                "");
    }
}
