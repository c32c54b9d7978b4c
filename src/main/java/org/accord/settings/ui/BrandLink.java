package org.accord.settings.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.accord.settings.Branding;
import org.accord.shared.Language;
import org.accord.shared.web.Masthead;
import org.springframework.stereotype.Component;

/** Links the style sheet with the accent from the workspace's page, when the portal has an accent of its own. */
@Component
class BrandLink implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Branding branding;

    BrandLink(Branding branding) {
        this.branding = branding;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::link);
    }

    private void link(IndexHtmlResponse page) {
        Masthead masthead = branding.masthead(Language.of(Locale.ENGLISH));
        if (masthead.styleSheet() != null) {
            page.getDocument()
                    .head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", masthead.styleSheet());
        }
    }
}
