package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.accord.FreshStorage;
import org.accord.accounts.Accounts;
import org.accord.accounts.DemonstrationAccounts;
import org.accord.accounts.EmailAddress;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.context.ContextConfiguration;

/** A portal that is no demonstration. */
@SpringBootTest(properties = "accord.demonstration=false")
@ContextConfiguration(initializers = FreshStorage.class)
class DemonstrationPeopleTests {

    @Autowired
    private DemonstrationAccounts demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SettableClock clock;

    @Test
    void outsideADemonstrationNoAccountIsOfferedOrThere() {
        assertThat(demonstration.offered()).isEmpty();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> assertThat(accounts.byEmail(EmailAddress.of("coordinator@accord.example")))
                        .isEmpty());
    }

    @Test
    void outsideADemonstrationTheClockCannotBeSet() {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> clock.runAt(java.time.Instant.EPOCH, () -> {}));
    }

    @Test
    void productionIsNoDemonstration() throws Exception {
        Properties production =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("application-production.properties"));

        assertThat(production).containsEntry("accord.demonstration", "false");
    }
}
