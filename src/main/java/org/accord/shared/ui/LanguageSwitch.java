package org.accord.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.accord.shared.Language;

/** The other languages, each a link to the same view in its own words. The choice stays for the session. */
public final class LanguageSwitch extends Nav {

    private static final long serialVersionUID = 1L;

    private final List<Anchor> links = new ArrayList<>();
    private final List<Language> offered;

    public LanguageSwitch(Collection<Language> spoken, Language current) {
        offered = spoken.stream().filter(language -> language != current).toList();
        setAriaLabel(getTranslation("frame.language"));
        for (Language language : offered) {
            Anchor link = new Anchor("", language.ownName());
            link.getElement().setAttribute("lang", language.tag());
            link.getElement().setAttribute("hreflang", language.tag());
            link.setRouterIgnore(true);
            links.add(link);
            add(link);
        }
    }

    /** Leads to this view. */
    public void at(Location location) {
        for (int at = 0; at < offered.size(); at++) {
            links.get(at)
                    .setHref("/app/" + location.getPath() + "?lang="
                            + offered.get(at).tag());
        }
    }
}
