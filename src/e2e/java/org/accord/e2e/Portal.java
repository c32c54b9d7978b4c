package org.accord.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.AccordApplication;
import org.accord.FreshStorage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal with its demonstration and a browser to walk it; one of each for all journeys, started by the first and
 * ended with the process. A journey makes its own records and opens its own pages.
 */
final class Portal {

    private static final Portal ONLY = new Portal();

    private final ConfigurableApplicationContext context;
    private final Browser browser;

    private Portal() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--accord.demonstration=true"));
        FreshStorage.settings().forEach(setting -> arguments.add("--" + setting));
        context = SpringApplication.run(AccordApplication.class, arguments.toArray(String[]::new));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String executable = System.getenv().getOrDefault("ACCORD_BROWSER", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-quic",
                                "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    static Portal open() {
        return ONLY;
    }

    /** Scheme, host and port. */
    String home() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A page in a new browser session, 1280 pixels wide, in British English. Close its context in the end. */
    Page visit() {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))
                .newPage();
    }

    /** As {@link #visit}, with script switched off. */
    Page visitWithoutScript() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    /** A page in a new session, signed in with one click as one of the demonstration accounts. */
    Page signIn(String demonstrationAccount) {
        Page page = visit();
        page.navigate(home() + "/app/login");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(demonstrationAccount)
                                .setExact(true))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
        page.getByRole(AriaRole.HEADING).first().waitFor();
        Locator tour = page.locator("vaadin-dialog.tour[opened]");
        if (tour.count() > 0) {
            page.keyboard().press("Escape");
            tour.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        return page;
    }
}
