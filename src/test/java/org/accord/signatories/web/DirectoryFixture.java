package org.accord.signatories.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.accord.charters.Charters;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.Endorsement;
import org.accord.signatories.FourEyes;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Vettings;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signatories to look for, and the directory as page and as files. */
final class DirectoryFixture {

    private final MockMvcTester site;
    private final Applications applications;
    private final Vettings vettings;
    private final Cast cast;

    DirectoryFixture(MockMvcTester site, ApplicationContext portal) {
        this.site = site;
        this.applications = portal.getBean(Applications.class);
        this.vettings = portal.getBean(Vettings.class);
        this.cast = new Cast(portal);
    }

    /** Jordan and Japan, and a company in Germany that has a commitment under the first principle. */
    void signatories() {
        state("Jordan", "JO");
        state("Japan", "JP");
        if (csv("q=Blauhafen").isEmpty()) {
            Endorsement company = signed("Blauhafen Seilerei", OrganisationType.COMPANY, "DE");
            cast.aPublishedCommitment(Cast.representative(company.organisation().id()));
        }
    }

    private void state(String name, String country) {
        if (csv("type=STATE&country=" + country).isEmpty()) {
            signed(name, OrganisationType.STATE, country);
        }
    }

    Endorsement signed(String name, OrganisationType type, String country) {
        ApplicationDraft draft = new ApplicationDraft(
                Charters.PARIS_CALL,
                name,
                Language.EN,
                type,
                new CountryCode(country),
                "",
                "A. Person",
                "Director",
                "office@directory.example",
                "");
        String id = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(draft));
        FourEyes.propose(vettings, id);
        return CurrentActor.callAs(
                Cast.COORDINATOR,
                () -> applications.accept(id, applications.find(id).version(), "Complete"));
    }

    /** Slugs in the CSV. */
    Set<String> csv(String filters) {
        Set<String> slugs = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(text("/signatories.csv?" + filters), format)) {
            rows.forEach(row -> slugs.add(row.get("slug")));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return slugs;
    }

    /** Slugs in all pages of the JSON. */
    Set<String> json(String filters) {
        Set<String> slugs = new TreeSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = new JsonMapper().readTree(text("/api/v1/signatories?" + filters + "&page=" + page));
            answer.path("items").forEach(item -> slugs.add(item.path("slug").asString()));
            pages = (answer.path("total").asInt() + 49) / 50;
        }
        return slugs;
    }

    /** How many the page says there are. */
    long total(String filters) {
        String count =
                page("/signatories?lang=en&" + filters).select("main .lead p").text();
        return Long.parseLong(count.replaceAll("\\D", ""));
    }

    Document page(String address) {
        return Jsoup.parse(text(address), "http://localhost/");
    }

    String text(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult get(String address) {
        return site.get().uri(URI.create(address)).exchange();
    }
}
