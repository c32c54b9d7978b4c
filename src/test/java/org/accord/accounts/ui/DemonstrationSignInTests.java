package org.accord.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.accord.accounts.DemonstrationAccounts;
import org.accord.shared.AccordProperties;
import org.accord.shared.Messages;
import org.accord.shared.web.Masthead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ViewPackages(packages = "org.accord.shared.ui")
class DemonstrationSignInTests extends BrowserlessTest {

    private static final String PASSWORD = "granite-meadow-compass-52";

    @Test
    void aDemonstrationOffersEveryAccountByOneButtonThatPostsTheSameForm() {
        LoginView view = view(true);

        List<Element> forms = elements(view.getElement())
                .filter(element -> element.getTag().equals("form"))
                .toList();

        assertThat(forms).hasSize(3).allSatisfy(form -> {
            assertThat(form.getAttribute("method")).isEqualTo("post");
            assertThat(form.getAttribute("action")).isEqualTo("login");
        });
        assertThat(forms.getLast().getOuterHTML())
                .contains("coordinator@accord.example", PASSWORD, "label.COORDINATOR", "type=\"submit\"")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void outsideADemonstrationThereIsOnlyTheEmptyForm() {
        LoginView view = view(false);

        assertThat(elements(view.getElement())
                        .filter(element -> element.getTag().equals("form")))
                .hasSize(1);
        assertThat(view.getElement().getOuterHTML()).doesNotContain(PASSWORD, "coordinator@accord.example");
    }

    @Test
    void thePortalIsNamedAndTheOtherLanguagesAreOffered() {
        List<Element> links = elements(view(false).getElement())
                .filter(element -> element.getTag().equals("a"))
                .toList();

        assertThat(links.getFirst().getOuterHTML()).contains("Watch of Promises", "href=\"/?lang=en\"");
        assertThat(links).extracting(link -> link.getAttribute("hreflang")).contains("fr", "es", "ar", "ru", "zh");
    }

    private static LoginView view(boolean demonstration) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        DemonstrationAccounts accounts = () -> List.of(
                new DemonstrationAccounts.Account("label.REPRESENTATIVE", "jordan@accord.example", "copper"),
                new DemonstrationAccounts.Account("label.COORDINATOR", "coordinator@accord.example", PASSWORD));
        beans.addBean("accounts", accounts);
        return new LoginView(
                new AccordProperties(demonstration, demonstration),
                beans.getBeanProvider(DemonstrationAccounts.class),
                language -> Masthead.of("Watch of Promises"),
                new Messages());
    }

    private static Stream<Element> elements(Element root) {
        return root.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(root), root.getChildren().flatMap(DemonstrationSignInTests::elements));
    }
}
