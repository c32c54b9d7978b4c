package org.accord.shell.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * The language of the workspace: the one in the address ({@code ?lang=ar}), which then stays for the session, or the
 * browser's. It decides the direction of the page, and the words of what the browser says when it lost the portal.
 */
@Component
class WorkspaceLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String LINE = "document.querySelector('vaadin-connection-indicator')";
    private static final String READ_OUT = LINE + "?.setAttribute('role','status')";
    private static final String WORDED =
            "Object.assign(" + LINE + "??{},{onlineText:$0,offlineText:$1,reconnectingText:$2})";

    private final transient Messages messages;

    WorkspaceLanguage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::begin);
        event.getSource().addUIInitListener(started -> say(started.getUI()));
        event.getSource().setSystemMessagesProvider(this::systemMessages);
    }

    private void begin(IndexHtmlResponse page) {
        VaadinSession session = VaadinSession.getCurrent();
        Language language = Optional.ofNullable(page.getVaadinRequest().getParameter("lang"))
                .flatMap(Language::of)
                .or(() -> Optional.ofNullable(session.getLocale()).map(Language::of))
                .filter(messages.languages()::contains)
                .orElse(Language.EN);
        session.setLocale(language.locale());
        page.getDocument().select("html").attr("lang", language.tag()).attr("dir", language.direction());
    }

    private void say(UI ui) {
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        Language language = Language.of(ui.getLocale());
        lost.setDialogText(messages.get(language, "workspace.connectionLost"));
        lost.setDialogTextGaveUp(messages.get(language, "workspace.connectionGaveUp"));
        ui.getPage().executeJs(READ_OUT);
        ui.getPage()
                .executeJs(
                        WORDED,
                        messages.get(language, "workspace.online"),
                        messages.get(language, "workspace.offline"),
                        messages.get(language, "workspace.reconnecting"));
    }

    private SystemMessages systemMessages(SystemMessagesInfo asked) {
        Language language =
                Optional.ofNullable(asked.getLocale()).map(Language::of).orElse(Language.EN);
        CustomizedSystemMessages said = new CustomizedSystemMessages();
        said.setSessionExpiredNotificationEnabled(true);
        said.setSessionExpiredCaption(messages.get(language, "workspace.sessionExpired.title"));
        said.setSessionExpiredMessage(messages.get(language, "workspace.sessionExpired.todo"));
        said.setInternalErrorNotificationEnabled(true);
        said.setInternalErrorCaption(messages.get(language, "error.500.title"));
        said.setInternalErrorMessage(messages.get(language, "workspace.internalError.todo"));
        said.setCookiesDisabledNotificationEnabled(true);
        said.setCookiesDisabledCaption(messages.get(language, "workspace.cookiesDisabled.title"));
        said.setCookiesDisabledMessage(messages.get(language, "workspace.cookiesDisabled.todo"));
        said.setSyncErrorNotificationEnabled(true);
        said.setSyncErrorCaption(messages.get(language, "workspace.syncError.title"));
        said.setSyncErrorMessage(messages.get(language, "workspace.internalError.todo"));
        return said;
    }
}
