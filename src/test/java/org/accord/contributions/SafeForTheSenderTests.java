package org.accord.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterExport;
import org.accord.register.Subject;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever adds evidence is found by nobody but coordinators: not by visitors, and not by the signatory it is about. */
@PortalTest
class SafeForTheSenderTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Replies replies;

    @Autowired
    private Register register;

    @Autowired
    private RegisterExport export;

    @Autowired
    private SearchIndex index;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Autowired
    private MockMvc site;

    private final String email = "quillfeather-" + Identity.random() + "@watch.example";
    private Actor signatory;
    private Actor watcher;
    private Contribution replied;

    @BeforeEach
    void aContributionWithItsReply() {
        Evidences evidences = new Evidences(portal);
        signatory = evidences.cast().aRepresentative();
        String commitment = evidences.cast().aPublishedCommitment(signatory).id();
        watcher = evidences.aWatcher(email);
        Contribution published = evidences.published(watcher, commitment);
        replied = as(signatory, () -> replies.reply(published.id(), 2, Language.EN, "The list shows forty-two."));
    }

    @Test
    void noPageNoJsonAndNoExportHasTheNameOrAddress() throws Exception {
        int withTheText = 0;
        for (String address : pages()) {
            for (Actor reader : List.of(Actor.VISITOR, signatory)) {
                String told = read(address, reader);

                assertThat(told)
                        .as("%s as %s", address, reader.displayName())
                        .doesNotContainIgnoringCase("quillfeather")
                        .doesNotContain(email);
                withTheText += told.contains(replied.text()) ? 1 : 0;
            }
        }
        assertThat(withTheText)
                .as("pages on which the contribution itself was read")
                .isGreaterThan(3);
    }

    @Test
    void whatIsAboutTheContributionNamesNeitherPersonNorOrganisation() throws Exception {
        String organisation = watcher.organisations().iterator().next().value();
        for (String address : about()) {
            for (Actor reader : List.of(Actor.VISITOR, signatory)) {
                assertThat(read(address, reader))
                        .as("%s as %s", address, reader.displayName())
                        .doesNotContain("Riverbank Watch")
                        .doesNotContain(organisation)
                        .doesNotContain(watcher.user().value());
            }
        }
    }

    @Test
    void theActsAndTheirFullReceiptsNameNobody() {
        String organisation = watcher.organisations().iterator().next().value();
        for (Entry act : acts()) {
            assertThat(export.fullReceipt(act.number()))
                    .doesNotContain(organisation)
                    .doesNotContain(watcher.user().value());
        }
    }

    @Test
    void theSignatorysDeskGetsNothingThatNamesThem() {
        Contribution read =
                as(signatory, () -> replies.find(replied.id())).orElseThrow().state();

        assertThat(read.toString())
                .doesNotContain(watcher.user().value())
                .doesNotContain(watcher.organisations().iterator().next().value());
        assertThat(as(signatory, () -> replies.all(0, 10)).items().toString())
                .contains(replied.id())
                .doesNotContain(watcher.user().value());
    }

    @Test
    void theIndexFindsNoContributionByTheSender() {
        String organisation = watcher.organisations().iterator().next().value();
        for (String words :
                List.of(Evidences.PERSON, organisation, watcher.user().value())) {
            assertThat(index.find(IndexQuery.of("contribution").matching(words), ContributionSummary.class)
                            .items())
                    .isEmpty();
        }
        assertThat(index.find(
                                IndexQuery.of("contribution").where("commitment", replied.commitment()),
                                ContributionSummary.class)
                        .items())
                .hasSize(1);
    }

    /** Every address without a variable, and those of the commitment, the contribution and its acts. */
    private Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>(about());
        addresses.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .forEach(pages::add);
        // the page repeats what was asked: a slip finds the name, too, and is not the name
        pages.add("/search?q=quillfeathr");
        pages.add("/search?q=eleven+people");
        pages.add("/api/v1/register?limit=1000&after=" + Math.max(-1, register.size() - 500));
        return pages;
    }

    private Set<String> about() {
        Set<String> about = new LinkedHashSet<>();
        String commitment = replied.commitment();
        about.add("/commitments/" + commitment);
        about.add("/commitments/" + commitment + ".pdf");
        about.add("/api/v1/commitments/" + commitment);
        about.add("/api/v1/commitments/" + commitment + "/contributions");
        for (Entry act : acts()) {
            about.add("/register/" + act.number());
            about.add("/api/v1/register/" + act.number());
            about.add("/api/v1/register/" + act.number() + "/receipt");
        }
        return about;
    }

    private List<Entry> acts() {
        List<Entry> acts = register.history(new Subject("contribution", replied.id()), 3);
        assertThat(acts).hasSize(3);
        return acts;
    }

    private String read(String address, Actor reader) throws Exception {
        MockHttpServletResponse answer = site.perform(
                        reader.equals(Actor.VISITOR)
                                ? get(address)
                                : get(address).with(authentication(CurrentActor.authentication(reader))))
                .andReturn()
                .getResponse();
        byte[] content = answer.getContentAsByteArray();
        return address.endsWith(".pdf") && answer.getStatus() == 200
                ? text(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static <T> T as(Actor who, Supplier<T> work) {
        return CurrentActor.callAs(who, work);
    }
}
