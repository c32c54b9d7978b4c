package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.signatories.Lookalike;

/** On the desk of an application: who the applicant may already be, each with a way to look. */
final class LookalikePart extends Div {

    private static final long serialVersionUID = 1L;

    LookalikePart(List<Lookalike> alike, Language language) {
        UnorderedList list = new UnorderedList();

        addClassName("part");

        for (Lookalike each : alike) {
            if (each.likeness() == Lookalike.Likeness.SAME || each.likeness() == Lookalike.Likeness.ELSEWHERE) {
                add(already(each, language));
            } else {
                list.add(row(each, language));
            }
        }
        if (list.getComponentCount() > 0) {
            add(new H2(getTranslation("apply.alike")), new Paragraph(getTranslation("apply.alike.what")), list);
        }
    }

    private Div already(Lookalike same, Language language) {
        Div note = new Div(new Paragraph(getTranslation(
                "apply.alike." + same.likeness(), "name", same.name().in(language), "day", Days.of(same.since()))));
        note.add(new Paragraph(new Anchor("/signatories/" + same.slug(), getTranslation("apply.already.see"))));
        note.addClassName("note");
        return note;
    }

    private ListItem row(Lookalike each, Language language) {
        String name = each.name().in(language);
        Span why = new Span(getTranslation("apply.alike." + each.likeness()) + " ");
        if (each.application().isEmpty()) {
            return new ListItem(
                    why,
                    new Anchor("/signatories/" + each.slug(), name),
                    new Span(" " + getTranslation("apply.alike.signatory", "day", Days.of(each.since()))));
        }
        return new ListItem(
                why,
                new RouterLink(name, ApplicationsView.class, new RouteParameters("id", each.application())),
                new Span(" " + getTranslation("apply.alike.application", "day", Days.of(each.since()))));
    }
}
