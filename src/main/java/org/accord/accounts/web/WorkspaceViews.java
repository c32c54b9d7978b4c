package org.accord.accounts.web;

import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Tells which views a signed-in person's roles do not open, so that the status of their pages says so. Flow's own check
 * guards the same views once more when the browser navigates.
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

    /** True when somebody signed in asks for the page of a view that their roles do not open. */
    boolean isClosedPageTo(HttpServletRequest request) {
        return isPage(request) && isClosedTo(request);
    }

    /** True when they ask for anything but its page there, which no browser does by itself. */
    boolean isClosedCallTo(HttpServletRequest request) {
        return !isPage(request) && isClosedTo(request);
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    private boolean isClosedTo(HttpServletRequest request) {
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
