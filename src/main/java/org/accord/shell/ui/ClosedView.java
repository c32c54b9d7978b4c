package org.accord.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The view is not the person's to open. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ClosedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> found) {
        add(new FailurePage(403, getTranslation("error.403.what")));
        return 403;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.403.title");
    }
}
