package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

/** What applicants hand in after the form: letters, and proof of their domain. */
@PortalTest
class PapersTests {

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationPapers papers;

    @Autowired
    private Vettings vettings;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private PapersStore store;

    @Autowired
    private SignatoryStore signatories;

    @Autowired
    private SignedLinks words;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    private final String domain = "papers-" + Identity.random() + ".example";
    private final Map<String, DomainRecords.Answer> dns = new HashMap<>();

    @BeforeEach
    void anOpenCharter() {
        asSystem(() -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
            return "";
        });
    }

    @Test
    void aLetterIsReadByTheSecretariatAloneAndGivesWayToANewerOne() {
        String application = apply("office@" + domain);
        byte[] first = PdfLetters.plain();
        byte[] second = PdfLetters.withLink();

        String link = links.link(application);
        Letter earlier = asVisitor(() -> papers.handIn(link, "C:\\letters\\first.pdf", first));
        Letter newer = asVisitor(() -> papers.handIn(link, "second.pdf", second));

        assertThat(earlier.name()).isEqualTo("first.pdf");
        assertThat(asVisitor(() -> papers.opened(link)).orElseThrow().letter()).isEqualTo(newer);
        assertThat(asSystem(() -> papers.letter(application)).orElseThrow().bytes())
                .isEqualTo(second);
        assertThatExceptionOfType(com.mongodb.MongoGridFSException.class).isThrownBy(() -> store.content(earlier));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asVisitor(() -> papers.letter(application)));
    }

    @Test
    void aNewLetterTakesBackWhatWasFoundAboutTheOneBefore() {
        String application = apply("office@" + domain);
        String link = links.link(application);
        byte[] bytes = PdfLetters.plain();
        Letter read = asVisitor(() -> papers.handIn(link, "read.pdf", bytes));
        asSystem(() -> {
            vettings.tick(application, 0, CheckPoint.DUPLICATES, true);
            vettings.tick(application, 1, CheckPoint.LETTER, true);
            return "";
        });

        asVisitor(() -> papers.handIn(link, "swapped.pdf", PdfLetters.withLink()));

        Vetting vetting = asSystem(() -> vettings.of(application)).vetting();
        assertThat(vetting.tick(CheckPoint.LETTER)).isEmpty();
        assertThat(vetting.tick(CheckPoint.DUPLICATES)).isPresent();
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> asSystem(() -> applications.accept(application, 1, 2, "", "The letter is sound.")));
        assertThat(store.content(read)).isEqualTo(bytes);
    }

    @Test
    void nothingIsHandedInOnceTheApplicationIsDecided() {
        String application = apply("office@" + domain);
        asSystem(() -> {
            applications.refuse(application, 1, "Unknown");
            return "";
        });

        assertThatExceptionOfType(SignatoryProblem.NotInState.class)
                .isThrownBy(() -> asVisitor(() -> papers.handIn(links.link(application), "a.pdf", PdfLetters.plain())));
        assertThatExceptionOfType(SignatoryProblem.NotFound.class)
                .isThrownBy(() -> asVisitor(() -> papers.handIn("made.up", "a.pdf", PdfLetters.plain())));
    }

    @Test
    void aRecordInTheDnsProvesTheDomainOnce() {
        String application = apply("office@elsewhere.example");
        DomainProofs proofs = proofs();
        DomainOffer offer = proofs.offer(links.link(application)).orElseThrow();

        dns.put("_accord." + domain, texts("v=spf1", "accord-verification=another"));
        dns.put(domain, new DomainRecords.Answer.Silence());
        assertThat(look(proofs, application))
                .isEqualTo(new DomainLook.Missing(List.of("accord-verification=another"), 1));

        dns.put("_accord." + domain, new DomainRecords.Answer.Silence());
        assertThat(look(proofs, application)).isInstanceOf(DomainLook.Silent.class);

        dns.put(domain, texts("v=spf1", offer.record()));
        assertThat(look(proofs, application)).isInstanceOf(DomainLook.Proved.class);
        DomainProof proof = store.of(application).domain();
        assertThat(proof.way()).isEqualTo(DomainProof.Way.DNS);
        assertThat(proof.by()).isEqualTo(domain);
        assertThat(offer.mailbox()).isNull();

        assertThat(look(proofs, application)).isEqualTo(new DomainLook.Proved(proof));
    }

    @Test
    void whoLooksAllTheTimeIsAskedToWait() {
        String application = apply("office@" + domain);
        DomainProofs proofs = proofs();

        assertThatExceptionOfType(SignatoryProblem.TooOften.class).isThrownBy(() -> {
            for (int turn = 0; turn < 100; turn++) {
                look(proofs, application);
            }
        });
    }

    @Test
    void mailThatArrivesAtTheDomainProvesIt() {
        String application = apply("office@" + domain);
        DomainProofs proofs = proofs();
        String word = proofs.forMail(application).orElseThrow().word();

        assertThat(proofs.asks(word).orElseThrow().domain()).isEqualTo(domain);
        assertThat(store.of(application).domain()).isNull();
        assertThat(proofs.confirm(links.link(application))).isEmpty();
        assertThat(asVisitor(() -> proofs.confirm(word))).contains(links.path(application));

        assertThat(store.of(application).domain().way()).isEqualTo(DomainProof.Way.MAIL);
    }

    @Test
    void anApplicationFromBeforeSectorsWereAskedIsRead() {
        String application = apply("office@" + domain);
        Entry entry = register.entry(new Subject(SignatoryStore.APPLICATION, application), 1)
                .orElseThrow();
        String old = entry.state().orElseThrow().replaceFirst("\"facts\":\\{[^}]*},", "");

        assertThat(old).doesNotContain("facts");
        assertThat(signatories.applications.read(old).facts()).isEqualTo(ApplicantFacts.NONE);
    }

    private DomainLook look(DomainProofs proofs, String application) {
        return asVisitor(() -> proofs.look(links.link(application), Identity.random()));
    }

    private DomainProofs proofs() {
        return new DomainProofs(
                store, signatories, links, words, name -> dns.getOrDefault(name, texts()), events, clock);
    }

    private static DomainRecords.Answer texts(String... texts) {
        return new DomainRecords.Answer.Texts(List.of(texts));
    }

    private String apply(String email) {
        return asVisitor(() -> applications.submit(new ApplicationDraft(
                Charters.PARIS_CALL,
                "Paper Works " + Identity.random(),
                Language.EN,
                OrganisationType.COMPANY,
                new CountryCode("KE"),
                "https://www." + domain + "/about",
                "A. Person",
                "Director",
                email,
                "")));
    }

    private static <T> T asVisitor(Supplier<T> act) {
        return CurrentActor.callAs(Actor.VISITOR, act);
    }

    private static <T> T asSystem(Supplier<T> act) {
        return CurrentActor.callAs(Actor.SYSTEM, act);
    }
}
