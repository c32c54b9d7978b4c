package org.accord.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/** What the browser loads for the workspace: our tokens on Vaadin's base styles, and push for live progress. */
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/vaadin.css")
@StyleSheet("context://styles/pieces.css")
@StyleSheet("context://styles/charts.css")
@StyleSheet("context://styles/workspace.css")
@StyleSheet("context://styles/forms.css")
@StyleSheet("context://styles/firststeps.css")
@StyleSheet("context://fonts/fonts.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/icons/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
