package org.accord.accounts.web;

import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Refuses the page of a view to a signed-in person whose roles do not open it, with the status that says so. Flow's own
 * check guards the same views once more when the browser navigates.
 */
@Component
class WorkspaceViews {

    private final ObjectProvider<ServletRegistrationBean<SpringServlet>> servlet;
    private final AccessAnnotationChecker annotations;

    WorkspaceViews(
            ObjectProvider<ServletRegistrationBean<SpringServlet>> servlet, AccessAnnotationChecker annotations) {
        this.servlet = servlet;
        this.annotations = annotations;
    }

    /** True when somebody signed in asks for a view that their roles do not open. */
    boolean isClosedTo(HttpServletRequest request) {
        return request.getUserPrincipal() != null
                && Site.isWorkspace(request)
                && view(request)
                        .filter(view -> !annotations.hasAccess(view, request.getUserPrincipal(), request::isUserInRole))
                        .isPresent();
    }

    private Optional<Class<?>> view(HttpServletRequest request) {
        return HandlerHelper.getPathIfInsideServlet(
                        Site.WORKSPACE + "/*", HandlerHelper.getRequestPathInsideContext(request))
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .flatMap(this::view);
    }

    private Optional<Class<?>> view(String path) {
        return Optional.ofNullable(servlet.getObject().getServlet())
                .flatMap(vaadin -> Optional.ofNullable(vaadin.getService()))
                .map(service -> service.getRouter().getRegistry().getNavigationRouteTarget(path))
                .flatMap(target -> Optional.ofNullable(target.getRouteTarget()))
                .map(RouteTarget::getTarget);
    }
}
