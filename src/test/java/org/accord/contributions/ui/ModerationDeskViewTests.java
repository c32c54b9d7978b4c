package org.accord.contributions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.PortalTest;
import org.accord.contributions.Contribution;
import org.accord.contributions.Evidences;
import org.accord.contributions.Moderation;
import org.accord.progress.Cast;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.PersonNames;
import org.accord.signatories.Signatories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a contribution stands before the secretariat. */
@PortalTest
@ViewPackages(packages = "org.accord.contributions.ui")
class ModerationDeskViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void theRuleStandsBelowTheHeadingOfWhatItIsFor() {
        Evidences evidences = new Evidences(portal);
        String commitment = evidences
                .cast()
                .aPublishedCommitment(evidences.cast().aRepresentative())
                .id();
        Contribution submitted =
                evidences.submitted(evidences.aWatcher(Identity.random() + "@watch.example"), commitment);

        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            Moderation moderation = portal.getBean(Moderation.class);
            UI.getCurrent()
                    .add(new ModerationDesk(
                                    moderation,
                                    portal.getBean(Signatories.class),
                                    portal.getBean(PersonNames.class),
                                    moderation.find(submitted.id()),
                                    () -> {})
                            .desk());
        });

        Component heading = find(H2.class).all().stream()
                .filter(each -> each.getText().equals("To decline it"))
                .findFirst()
                .orElseThrow();
        assertThat(heading.getParent().orElseThrow().getChildren())
                .<Class<?>>extracting(Component::getClass)
                .containsSubsequence(H2.class, Select.class, TextArea.class);
    }
}
