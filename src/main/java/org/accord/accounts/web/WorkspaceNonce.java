package org.accord.accounts.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.accord.shared.web.SiteFrame;
import org.springframework.stereotype.Component;

/** Marks the scripts of the workspace's page with the nonce that its policy names. */
@Component
class WorkspaceNonce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(WorkspaceNonce::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getAttribute(SiteFrame.NONCE) instanceof String nonce) {
            page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        }
    }
}
