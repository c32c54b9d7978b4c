package org.accord.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.shared.Language;
import org.accord.shared.Problem;

/** The address names something that is not there, or not the person's. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ProblemView extends Div implements HasErrorParameter<Problem>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WorkspaceFailures failures;
    private int status = Problem.Kind.NOT_FOUND.status();

    ProblemView(WorkspaceFailures failures) {
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> found) {
        Problem problem = found.getException();
        status = problem.kind().status();
        add(new FailurePage(status, failures.words(Language.of(getLocale()), problem)));
        return status;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error." + status + ".title");
    }
}
