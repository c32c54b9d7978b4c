package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.signatories.ApplicantFacts;
import org.accord.signatories.Application;
import org.accord.signatories.ContactPerson;
import org.accord.signatories.DomainProof;
import org.accord.signatories.Letter;
import org.accord.signatories.Papers;
import org.accord.signatories.Size;
import org.jspecify.annotations.Nullable;

/** On the desk of an application: its letter, whether its domain is proved, and what else was said of the organisation. */
final class PapersPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Language language;

    PapersPart(Application application, Papers papers, Language language) {
        this.language = language;
        Facts facts = new Facts();

        addClassName("part");

        said(application.facts(), facts);
        facts.fact(getTranslation("papers.letter"), letter(application.id(), papers.letter()));
        if (papers.letter() != null) {
            facts.fact(getTranslation("papers.letter.hash"), hash(papers.letter()));
        }
        facts.fact(getTranslation("papers.domain"), domain(papers.domain()));
        add(new H2(getTranslation("papers.desk")), facts);
    }

    private void said(ApplicantFacts said, Facts facts) {
        if (said.sector() != null) {
            facts.fact(getTranslation("papers.sector"), getTranslation("sector." + said.sector()));
        }
        if (said.size() != null) {
            facts.fact(getTranslation("papers.size"), words(said.size()));
        }
        for (ContactPerson contact : said.contacts()) {
            String who = contact.function().isEmpty()
                    ? contact.name()
                    : getTranslation("papers.contact.who", "name", contact.name(), "function", contact.function());
            facts.fact(getTranslation("papers.contact"), who + " · " + contact.email());
        }
    }

    /** For example "10 to 49 people". */
    static String words(Size size) {
        String key = size.to() == 0 ? "papers.size.over" : "papers.size.range";
        return VettingDesk.text(key, "from", size.from(), "to", size.to());
    }

    private Component letter(String application, @Nullable Letter letter) {
        if (letter == null) {
            return new Standing(Sign.SILENT, getTranslation("papers.letter.none"));
        }
        Anchor file = new Anchor("/apply/letters/" + application, letter.name());
        file.getElement().setAttribute("download", true);
        Span about = new Span(getTranslation(
                "papers.letter.about", "size", Formats.of(language).size(letter.bytes()), "at", letter.receivedAt()));
        return new Div(new Div(file), about);
    }

    private static Component hash(Letter letter) {
        Span hash = new Span(letter.sha256());
        hash.addClassNames("proof", "ltr");
        hash.getElement().setAttribute("dir", "ltr");
        return hash;
    }

    private Component domain(@Nullable DomainProof proof) {
        return proof == null
                ? new Standing(Sign.SILENT, getTranslation("papers.domain.none"))
                : new Standing(
                        Sign.DONE,
                        getTranslation(
                                "papers.domain.by." + proof.way(),
                                "domain",
                                proof.domain(),
                                "by",
                                proof.by(),
                                "at",
                                proof.at()));
    }
}
