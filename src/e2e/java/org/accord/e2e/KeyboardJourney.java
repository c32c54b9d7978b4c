package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without a mouse: from the first page to a commitment that is kept, and the focus never out of sight. */
@Tag("journey")
class KeyboardJourney {

    private static final int LONGEST_WAY = 120;

    /** What has the focus, and whether a person sees it: in the window and under nothing else. */
    private static final String FOCUS = """
            () => {
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return {name: '', role: '', seen: true, ring: true};
              const box = at.getBoundingClientRect();
              const x = box.left + box.width / 2, y = box.top + box.height / 2;
              let top = document.elementFromPoint(x, y);
              while (top && top.shadowRoot && top.shadowRoot.elementFromPoint(x, y)
                  && top.shadowRoot.elementFromPoint(x, y) !== top) top = top.shadowRoot.elementFromPoint(x, y);
              const host = node => node.getRootNode().host;
              const within = node => { for (let n = node; n; n = n.parentNode || n.host) if (n === at) return true; return false; };
              const around = node => { for (let n = at; n; n = n.parentNode || n.host) if (n === node) return true; return false; };
              const inside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
              return {name: (at.getAttribute('aria-label') || at.innerText || at.id || at.tagName).trim().slice(0, 80),
                      seen: inside && (at instanceof SVGElement || !!top && (within(top) || around(top))), box: [box.left, box.top, box.width, box.height]};
            }""";

    private final Portal portal = Portal.open();

    @Test
    void theFocusIsNeverHiddenOnPublicPages() {
        Page page = portal.visit();
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 700);
            for (String path : List.of("/", "/commitments", "/signatories/jo", "/apply", "/verify")) {
                page.navigate(portal.home() + path);
                assertThat(unseen(page, false)).as(path + " at " + width).isEmpty();
                assertThat(unseen(page, true))
                        .as(path + " backwards at " + width)
                        .isEmpty();
            }
        }
        page.context().close();
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        Page page = portal.visit();
        page.navigate(portal.home() + "/commitments");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(portal.home() + "/commitments#main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("!!document.activeElement.closest('#main')")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void aCommitmentIsWrittenByKeyboardAlone() {
        Page page = portal.visit();
        page.navigate(portal.home() + "/app/login");
        assertThat(page.getByText("Representative of Jordan").first()).isVisible();
        tabTo(page, "Representative of Jordan");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/login"));

        page.navigate(portal.home() + "/app/commitments/new");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        String title = "Written without a mouse " + System.nanoTime();
        tabTo(page, "Title");
        page.keyboard().type(title);
        assertThat(unseen(page, false)).isEmpty();
        assertThat(page.getByText("Saved").first()).isVisible();

        tabTo(page, "Save as draft");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("need your attention");

        page.reload();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title"))
                        .first())
                .hasValue(title);
        type(page, "What will be done", "Every notice is answered.");
        tabTo(page, "1. Protect individuals");
        page.keyboard().press("Space");
        type(page, "Milestone", "A form for notices");
        type(page, "Due", "2027-06-30");
        page.keyboard().press("Enter");
        type(page, "Indicator", "Notices answered");
        type(page, "Unit", "%");
        type(page, "Baseline", "0");
        type(page, "Target", "95");
        type(page, "Due", "2028-06-30");
        page.keyboard().press("Enter");
        tabTo(page, "Save as draft");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/new"));

        page.navigate(portal.home() + "/app/commitments");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(title);
        page.context().close();
    }

    /** Walks through the whole page once; what had the focus unseen. */
    private static List<String> unseen(Page page, boolean backwards) {
        List<String> unseen = new ArrayList<>();
        String first = "";
        for (int step = 0; step < LONGEST_WAY; step++) {
            page.keyboard().press(backwards ? "Shift+Tab" : "Tab");
            java.util.Map<?, ?> focus = (java.util.Map<?, ?>) page.evaluate(FOCUS);
            String where = focus.get("name") + " " + focus.get("box");
            if (!Boolean.TRUE.equals(focus.get("seen"))) {
                unseen.add(where);
            }
            if (step > 0 && where.equals(first)) {
                break;
            }
            if (step == 0) {
                first = where;
            }
        }
        return unseen;
    }

    private static void type(Page page, String name, String text) {
        tabTo(page, name);
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String name) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("""
                    () => {
                      let at = document.activeElement;
                      while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
                      const label = at.labels && at.labels.length ? at.labels[0].innerText
                          : document.getElementById(at.getAttribute('aria-labelledby'))?.innerText;
                      return (at.getAttribute('aria-label') || label || at.innerText || '').trim();
                    }""");
            if (String.valueOf(focused).startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }
}
