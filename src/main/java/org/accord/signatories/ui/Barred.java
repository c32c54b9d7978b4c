package org.accord.signatories.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingWords;

/** Above a form of a signatory that may not record what is asked there: how it stands, and the published reason. */
public final class Barred extends Div {

    private static final long serialVersionUID = 1L;

    /** Of the first charter that it signed and did not leave; none when that lets it. */
    public static Optional<Barred> of(
            List<Recorded<Endorsement>> signed, Predicate<Standing> lets, StandingWords words) {
        return signed.stream()
                .map(Recorded::state)
                .filter(each -> each.standing() != Standing.WITHDRAWN)
                .findFirst()
                .filter(each -> !lets.test(each.standing()))
                .map(each -> new Barred(each, words));
    }

    public Barred(Endorsement signed, StandingWords words) {
        Language language = Language.of(UI.getCurrent().getLocale());

        addClassName("note");
        getElement().setAttribute("role", "status");

        add(new Paragraph(getTranslation(
                "desks.barred",
                "organisation",
                signed.organisation().name().in(language),
                "standing",
                words.word(signed.standing(), language))));
        signed.words().ifPresent(said -> add(Deciding.typed(said)));
        add(new Paragraph(new RouterLink(
                getTranslation("desks.barred.standing"),
                StandingView.class,
                new RouteParameters("id", signed.organisation().id().value()))));
    }
}
