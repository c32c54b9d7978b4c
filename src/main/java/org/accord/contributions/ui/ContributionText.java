package org.accord.contributions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.accord.contributions.Claim;
import org.accord.contributions.Contribution;
import org.accord.progress.EvidenceFile;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;

/** A contribution as its readers see it: what it is about, its words, links and files, and the reply. */
final class ContributionText extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Contribution contribution;
    private final transient Formats formats;

    ContributionText(Contribution contribution) {
        this.contribution = contribution;
        formats = Formats.of(Language.of(getLocale()));
        add(facts(), typed(contribution.language(), contribution.text()));
        if (!contribution.links().isEmpty()) {
            add(list(contribution.links().stream().map(ContributionText::link).toList()));
        }
        if (!contribution.files().isEmpty()) {
            add(list(contribution.files().stream().map(this::file).toList()));
        }
        contribution
                .said()
                .ifPresent(reply ->
                        add(new H2(getTranslation("contributions.reply")), typed(reply.language(), reply.text())));
    }

    /** What a claim is called, in the reader's language. */
    static String name(Claim claim, Component reader) {
        return reader.getTranslation(claim.message(), "cycle", claim.cycle(), "words", claim.words());
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("contributions.commitment"), contribution.commitmentTitle())
                .fact(getTranslation("contributions.about"), name(contribution.claim(), this))
                .fact(getTranslation("contributions.stance"), getTranslation("stance." + contribution.stance()))
                .fact(getTranslation("contributions.submittedOn"), formats.shortDay(contribution.submittedOn()));
        if (contribution.replyUntil() != null) {
            facts.fact(getTranslation("contributions.replyUntil"), formats.shortDay(contribution.replyUntil()));
        }
        return facts;
    }

    private static Paragraph typed(Language language, String text) {
        Paragraph typed = Deciding.typed(text);
        typed.getElement().setAttribute("lang", language.tag());
        return typed;
    }

    private static UnorderedList list(java.util.List<Component> each) {
        UnorderedList list = new UnorderedList();
        each.forEach(one -> list.add(new ListItem(one)));
        list.addClassName("files");
        return list;
    }

    private static Component link(String address) {
        Anchor link = new Anchor(address, address);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("dir", "ltr");
        return link;
    }

    private Component file(EvidenceFile file) {
        Anchor link = new Anchor("/contributions/" + contribution.id() + "/" + file.id(), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        Span size = new Span(Isolated.text(formats.size(file.bytes())));
        size.addClassName("sub");
        Span all = new Span(link, size);
        if (!file.alt().isEmpty()) {
            all.add(new Span(" " + Isolated.text(file.alt())));
        }
        return all;
    }
}
