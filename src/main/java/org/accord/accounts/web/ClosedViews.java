package org.accord.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers who asks for the page of a view that their roles do not open: refused by its status, but with the frame of the
 * workspace, in which Flow's own check then says so beside the menu that leads on.
 */
final class ClosedViews extends OncePerRequestFilter {

    private final WorkspaceViews views;

    ClosedViews(WorkspaceViews views) {
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (views.isClosedPageTo(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        chain.doFilter(request, response);
    }
}
