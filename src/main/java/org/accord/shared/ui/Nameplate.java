package org.accord.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.accord.shared.web.Masthead;

/** The portal's logo and name, which lead somewhere. */
public final class Nameplate extends Anchor {

    private static final long serialVersionUID = 1L;

    public Nameplate(Masthead masthead, String href) {
        super(href, "");
        Span words = new Span(masthead.name());
        words.getElement().setAttribute("lang", masthead.language().tag());
        words.getElement().setAttribute("dir", masthead.language().direction());
        Masthead.Picture picture = masthead.logo();
        if (picture != null) {
            Image logo = new Image(picture.address(), picture.text());
            logo.getElement().setAttribute("lang", picture.language().tag());
            logo.addClassName("logo");
            add(logo);
        }
        add(words);
        addClassName("name");
    }
}
