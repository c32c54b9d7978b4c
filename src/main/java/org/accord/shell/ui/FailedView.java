package org.accord.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.storage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view failed as nobody foresaw. It stands without the frame, which may have failed itself. */
@AnonymousAllowed
class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
    private static final int FAILED = 500;
    private static final int AWAY = 503;

    private int status = FAILED;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> found) {
        LOG.error("The view at {} failed", event.getLocation().getPath(), found.getCaughtException());
        status = Outage.isOne(found.getCaughtException()) ? AWAY : FAILED;
        add(new FailurePage(status, getTranslation("error." + status + ".what")));
        return status;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error." + status + ".title");
    }
}
