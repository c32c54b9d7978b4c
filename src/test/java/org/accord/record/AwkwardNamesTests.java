package org.accord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.notifications.Mails;
import org.accord.printing.Conformance;
import org.accord.printing.Reading;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever an organisation is called, it is called so everywhere, and a name is never more than a name. */
@PortalTest
class AwkwardNamesTests {

    private static final LocalDate DUE = LocalDate.of(2030, 6, 30);

    private final MockMvcTester site;
    private final Applications applications;
    private final Commitments commitments;
    private final Accounts accounts;
    private final Mails mails;

    AwkwardNamesTests(
            @Autowired MockMvcTester site,
            @Autowired Applications applications,
            @Autowired Commitments commitments,
            @Autowired Charters charters,
            @Autowired Accounts accounts,
            @Autowired Mails mails) {
        this.site = site;
        this.applications = applications;
        this.commitments = commitments;
        this.accounts = accounts;
        this.mails = mails;
        new CapacityFixtures(charters, applications).aSignatory(OrganisationType.COMPANY, "KE");
    }

    static Stream<String> names() {
        return Stream.of(
                "N".repeat(300), "Ж", "شركة Lantern Works للأمن (2019) GmbH", "<script>alert(1)</script> & \"Söhne\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameStandsAsItIsOnEveryPage(String name) {
        Organisation signed = signed(name, "KE");

        Document page = page("/signatories/" + signed.slug() + "?lang=en");
        assertThat(page.select("h1").text()).contains(name);
        assertThat(page.title()).contains(name);
        Document directory = page("/signatories?q=" + URLEncoder.encode(start(name), StandardCharsets.UTF_8));
        assertThat(directory.select("main").text()).contains(name);
        assertThat(List.of(page, directory))
                .allSatisfy(each -> assertThat(each.select("script:not([src])")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsPrinted(String name) {
        Organisation signed = signed(name, "GH");
        Actor member = CapacityFixtures.member(signed.id());
        Recorded<Commitment> draft = CurrentActor.callAs(member, () -> commitments.draft(signed.id(), promise()));
        CurrentActor.runAs(member, () -> commitments.publish(draft.id(), draft.version()));

        MvcTestResult answer =
                site.get().uri("/commitments/" + draft.id() + ".pdf?lang=en").exchange();
        byte[] pdf = answer.getResponse().getContentAsByteArray();

        assertThat(answer).hasStatusOk();
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(Reading.missingGlyphs(pdf)).isEmpty();
        if (name.chars().allMatch(sign -> sign < 0x500)) {
            assertThat(Reading.text(pdf).replaceAll("\\s", "")).contains(name.replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsWrittenInMails(String name) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.create(NewUser.staff(
                        Identity.random() + "@names.example",
                        "Coordinator",
                        Language.EN,
                        "lantern-orchard-copper-17",
                        Role.COORDINATOR)));

        applied(name, "NG");

        assertThat(await().until(() -> mailWith(name), Optional::isPresent)).isPresent();
    }

    /** What one would type to find it. */
    private static String start(String name) {
        return name.substring(0, Math.min(name.length(), 80));
    }

    private Optional<String> mailWith(String name) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> mails.latest(100).stream()
                        .flatMap(mail -> mails.preview(mail.id()).stream())
                        .map(preview -> preview.subject() + " " + preview.text())
                        .filter(text ->
                                text.replaceAll("\\s", "").contains(start(name).replaceAll("\\s", "")))
                        .findFirst());
    }

    /** Nobody signs twice under one name in one country, so each test has a country. */
    private Organisation signed(String name, String country) {
        String id = applied(name, country);
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> applications
                        .accept(id, applications.find(id).version(), "Good")
                        .organisation());
    }

    private String applied(String name, String country) {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        Charters.PARIS_CALL,
                        name,
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode(country),
                        "",
                        "A. Person",
                        "Director",
                        "office@names.example",
                        "")));
    }

    private static CommitmentDraft promise() {
        return new CommitmentDraft(
                Charters.PARIS_CALL,
                Language.EN,
                "A promise",
                "It is kept.",
                Set.of(1),
                List.of(new CommitmentDraft.MilestoneDraft("First step", DUE)),
                List.of(new CommitmentDraft.IndicatorDraft("Kept", "%", BigDecimal.ZERO, BigDecimal.TEN, DUE)));
    }

    private Document page(String address) {
        MvcTestResult answer = site.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
