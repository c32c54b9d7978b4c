package org.accord.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Problem;
import org.accord.shared.ui.Notices;
import org.accord.storage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts into words, in one place, whatever an act in the workspace throws; what nobody foresaw is logged once. */
@Component
class WorkspaceFailures implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFailures.class);

    private final transient Messages messages;

    WorkspaceFailures(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(this::failed));
    }

    /** The problem among the causes, if it is one. */
    static Optional<Problem> problem(Throwable thrown) {
        return among(thrown, Problem.class);
    }

    /** What a person is told about it, and what to do. */
    String words(Language language, Throwable thrown) {
        return problem(thrown)
                .map(problem -> messages.get(language, "problem." + problem.key(), problem.data()))
                .or(() -> among(thrown, AccessDeniedException.class)
                        .map(denied -> messages.get(language, "error.403.what")))
                .or(() ->
                        Optional.of(thrown).filter(Outage::isOne).map(away -> messages.get(language, "error.503.act")))
                .orElseGet(() ->
                        messages.get(language, "error.500.what") + " " + messages.get(language, "error.500.todo"));
    }

    private void failed(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (problem(thrown).isEmpty()
                && among(thrown, AccessDeniedException.class).isEmpty()) {
            LOG.error("An act in the workspace failed", thrown);
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            Language language = Language.of(ui.getLocale());
            ui.access(() -> Notices.problem(words(language, thrown), messages.get(language, "common.close")));
        }
    }

    private static <T extends Throwable> Optional<T> among(Throwable thrown, Class<T> wanted) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }
}
