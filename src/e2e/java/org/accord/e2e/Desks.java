package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.EmailAddress;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReports;
import org.accord.progress.ReportFields;
import org.accord.progress.SharedDraft;
import org.accord.progress.SharedDraft.Typed;
import org.accord.progress.SharedDrafts;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;

/** What journeys through the workspace need beforehand, made by the live services, and what they do again and again. */
final class Desks {

    static final int NARROW = 320;

    /** Every page in every look; else each in one, the next in another. {@code ./accord torture looks} wants every one. */
    static final boolean EVERY_LOOK = Boolean.getBoolean("accord.test.every-look");

    private final Portal portal;

    Desks(Portal portal) {
        this.portal = portal;
    }

    /** A report of Jordan's that waits for review, in a cycle of its own; its id. */
    String submittedReport(String narrative) {
        Cycle cycle = CurrentActor.callAs(actor("coordinator@accord.example"), this::openCycle);
        return CurrentActor.callAs(actor("jordan@accord.example"), () -> submit(cycle, narrative));
    }

    /** A report that Jordan owes in a cycle of its own, as the address in the workspace says it. */
    String owedReport() {
        Cycle cycle = CurrentActor.callAs(actor("coordinator@accord.example"), this::openCycle);
        return CurrentActor.callAs(
                actor("jordan@accord.example"),
                () -> cycle.id() + "/" + reportable(CurrentActor.get()).id());
    }

    Actor actor(String email) {
        return CurrentActor.callAs(
                        Actor.SYSTEM, () -> portal.bean(Accounts.class).byEmail(EmailAddress.of(email)))
                .orElseThrow()
                .actor(today());
    }

    LocalDate today() {
        return Days.of(portal.bean(Clock.class).instant());
    }

    static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Clicks what asks once more, where to leave it comes first, and answers yes. */
    static void sure(Page page, String name) {
        click(page, AriaRole.BUTTON, name);
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")))
                .isFocused();
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The rules that the page breaks, light and wide, dark and narrow; narrow it stays. */
    static List<String> violations(Page page) {
        return Stream.concat(
                        violations(page, ColorScheme.LIGHT, 1280).stream(),
                        violations(page, ColorScheme.DARK, NARROW).stream())
                .toList();
    }

    static List<String> violations(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        settled(page);
        return Axe.violations(page).stream()
                .map(rule -> rule + " " + scheme + " " + width)
                .toList();
    }

    /** Waits until the workspace has heard all it asked for. */
    static void settled(Page page) {
        page.waitForFunction("() => !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".some(client => client.isActive && client.isActive())");
    }

    private Cycle openCycle() {
        String name = "j-" + Identity.random().substring(0, 8);
        return portal.bean(Cycles.class)
                .open(new CycleDraft(
                        "paris-call",
                        name,
                        today().minusYears(1),
                        today(),
                        today().minusDays(1),
                        today().plusDays(30),
                        30));
    }

    /** Types what is asked in a report that somebody has open, as a colleague of theirs. */
    void typeWhole(String report, String narrative) {
        CurrentActor.runAs(actor("jordan@accord.example"), () -> {
            SharedDrafts drafts = portal.bean(SharedDrafts.class);
            int dot = report.lastIndexOf('.');
            SharedDraft now = drafts.open(report.substring(0, dot), report.substring(dot + 1));
            drafts.type(
                    report,
                    ReportFields.of(aReport(reportable(CurrentActor.get()), narrative)).entrySet().stream()
                            .map(each -> new Typed(
                                    Identity.random(),
                                    now.round(),
                                    each.getKey(),
                                    now.field(each.getKey()).version(),
                                    "",
                                    each.getValue()))
                            .toList());
        });
    }

    private String submit(Cycle cycle, String narrative) {
        Commitment commitment = reportable(CurrentActor.get());
        return portal.bean(ProgressReports.class)
                .submit(cycle.id(), commitment.id(), aReport(commitment, narrative))
                .id();
    }

    private ProgressDraft aReport(Commitment commitment, String narrative) {
        Map<String, MilestoneState> milestones = new LinkedHashMap<>();
        commitment.milestones().forEach(each -> milestones.put(each.id(), MilestoneState.IN_PROGRESS));
        List<ProgressDraft.ValueDraft> values = commitment.indicators().stream()
                .map(each -> new ProgressDraft.ValueDraft(
                        each.id(), each.target().add(each.baseline()).divide(BigDecimal.TWO), today(), ""))
                .toList();
        return new ProgressDraft(Language.EN, narrative, "", milestones, values, List.of(), "");
    }

    private Commitment reportable(Actor actor) {
        Commitments commitments = portal.bean(Commitments.class);
        return commitments
                .own(actor.organisations().iterator().next(), Set.of(Commitment.State.PUBLISHED), 0, 1)
                .items()
                .stream()
                .findFirst()
                .flatMap(each -> commitments.find(each.id(), AsOf.NOW))
                .orElseThrow()
                .state();
    }
}
