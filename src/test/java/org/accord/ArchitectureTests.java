package org.accord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls inside a feature, and the one around the jobs. */
@AnalyzeClasses(packages = "org.accord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule nothingDependsOnTheJobs = noClasses()
            .that()
            .resideOutsideOfPackage("org.accord.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.accord.jobs..")
            .because("the portal only files requests; the jobs read it");

    @ArchTest
    static final ArchRule onlyTheJobsKnowSpringBatch = noClasses()
            .that()
            .resideOutsideOfPackage("org.accord.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..")
            .because("a portal without a worker must run");

    @ArchTest
    static final ArchRule vaadinStaysInTheViewRooms = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "org.accord.shell..", "org.accord.accounts..", "org.accord.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("services and public pages know no views");

    @ArchTest
    static final ArchRule mongoStaysInTheStores = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.accord.storage..", "org.accord.register..", "org.accord.jobs.launch..", "org.accord.shared..")
            .and()
            .haveNameNotMatching(".*Store(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb..")
            .because("one collection has one owner, its store");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("these words say nothing about the domain");

    @ArchTest
    static final ArchRule noInjectedFields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("constructors say what a class needs; settings are records");

    @ArchTest
    static final ArchRule problemsAreNamedSo = classes()
            .that()
            .areAssignableTo("org.accord.shared.Problem")
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Problem")
            .because("each feature has one sealed problem");

    @ArchTest
    static final ArchRule everyServiceSaysWhoMay = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Service")
            .should()
            .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
            .because("services refuse, views only hide");

    @ArchTest
    static final ArchRule everyViewSaysWhoseItIs = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.PermitAll")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
            .because("a view without a word is open to nobody, and a mistake");

    @ArchTest
    static final ArchRule nobodyWritesRawHtml = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html")
            .because("what a person typed never becomes markup");
}
