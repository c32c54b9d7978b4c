package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between features point where their cards say. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(AccordApplication.class);

    @Test
    void arrowsPointWhereTheCardsSay() {
        modules.verify();
    }

    @Test
    void everyModuleOfTheDesignHasItsCard() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "shared",
                        "pictures",
                        "storage",
                        "register",
                        "requests",
                        "search",
                        "accounts",
                        "charters",
                        "instruments",
                        "signatories",
                        "commitments",
                        "progress",
                        "review",
                        "capacity",
                        "reports",
                        "notifications",
                        "shell",
                        "jobs");
    }

    @Test
    void theMapCanBeDrawn() {
        new Documenter(modules).writeModulesAsPlantUml();

        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .exists();
    }
}
