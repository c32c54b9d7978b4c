package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.approvals.SecondPerson;
import org.accord.approvals.ui.AskedNote;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersion;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.Comparison;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.WordDiff;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Reendorsements;
import org.accord.signatories.SignatoryProblem;

/** One signature: which version, what the one in force changed, and signing that. */
final class EndorsementDesk {

    /** By which a signature is given. */
    private static final Set<String> SIGNED = Set.of("endorsed", "imported", "reendorsed");

    private final Reendorsements reendorsements;
    private final SecondPerson secondPerson;
    private final CharterVersions versions;
    private final Messages messages;
    private final Endorsement signed;
    private final List<Revision<Endorsement>> steps;
    private final AskedNote waiting;
    private final Charter now;
    private final Runnable changed;
    private final Div words = new Div();

    /**
     * A desk.
     *
     * @param steps of the endorsement, oldest first
     * @param waiting what was asked for about it
     * @param changed shows it anew after an act
     */
    EndorsementDesk(
            Reendorsements reendorsements,
            SecondPerson secondPerson,
            Charters charters,
            CharterVersions versions,
            Messages messages,
            Endorsement signed,
            List<Revision<Endorsement>> steps,
            AskedNote waiting,
            Runnable changed) {
        this.reendorsements = reendorsements;
        this.secondPerson = secondPerson;
        this.versions = versions;
        this.messages = messages;
        this.signed = signed;
        this.steps = steps;
        this.waiting = waiting;
        this.now = charters.find(signed.charter()).orElseThrow(() -> new CharterProblem.NotFound(signed.charter()));
        this.changed = changed;
    }

    Desk desk() {
        Desk desk = new Desk(
                        signed.organisation().name().in(language()), now.name().in(language()))
                .under(new Standing(
                        signed.standing().sign(),
                        text("standing." + signed.standing().name())))
                .under(waiting)
                .column(new H2(text("charters.signature")), facts(), asked(), leaving())
                .column(receipts());
        return mayBeSigned()
                ? desk.wide(new H2(text("charters.changes")), changes()).acts(acts())
                : desk;
    }

    private boolean mayBeSigned() {
        return signed.charterVersion() < now.version() && !signed.standing().hasLeft();
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(
                        text("charters.version"),
                        text(
                                "charters.signedVersion",
                                "version",
                                signed.charterVersion(),
                                "day",
                                Days.of(signed.versionSignedAt())))
                .fact(text("charters.state.IN_FORCE"), link("/charters/" + now.slug(), version(now.version())));
        return signed.reendorsedAt() == null
                ? facts
                : facts.fact(
                        text("charters.signedFirst"), Formats.of(language()).day(Days.of(signed.signedAt())));
    }

    /** Every signature given, the last first, each with what proves it. */
    private Component[] receipts() {
        List<Component> parts =
                new ArrayList<>(List.of(new H2(text("desks.receipts")), new Paragraph(text("desks.receipts.what"))));
        steps.reversed().stream()
                .filter(step -> SIGNED.contains(step.verb()))
                .forEach(step -> parts.add(receipt(step)));
        return parts.toArray(Component[]::new);
    }

    private Div receipt(Revision<Endorsement> step) {
        Div row = new Div();
        row.addClassName("entry");
        row.add(new H3(Isolated.text(text(
                "charters.signedVersion",
                "version",
                step.state().map(Endorsement::charterVersion).orElse(signed.charterVersion()),
                "day",
                Days.of(step.state().map(Endorsement::versionSignedAt).orElse(step.at()))))));
        String act = "/register/" + step.number();
        row.add(new Paragraph(
                plain(act, text("register.actNumbered", "number", step.number())),
                new Text(" · "),
                plain(act + ".pdf", text("desks.receipt.pdf")),
                new Text(" · "),
                plain("/api/v1" + act + "/receipt", text("desks.receipt.json"))));
        return row;
    }

    /** How it stands in public, and the way to withdraw. */
    private Paragraph leaving() {
        RouterLink standing = new RouterLink(
                text(signed.standing().hasLeft() ? "desks.standing" : "desks.standing.leave"),
                StandingView.class,
                new RouteParameters("id", signed.organisation().id().value()));
        standing.setQueryParameters(QueryParameters.of("charter", signed.charter()));
        return new Paragraph(
                standing,
                new Text(" · "),
                plain("/signatories/" + signed.organisation().slug(), text("workspace.publicPage")));
    }

    private static Anchor plain(String path, String name) {
        Anchor link = new Anchor(path, name);
        link.setRouterIgnore(true);
        return link;
    }

    /** What the charter asks of the signatory, and what happens otherwise. */
    private Paragraph asked() {
        return reendorsements
                .asked(signed.charter(), signed.organisation().id())
                .map(asked -> text("charters.asked." + asked.window().after(), "day", asked.last()))
                .or(() -> mayBeSigned() ? Optional.of(text("charters.asked.may")) : Optional.empty())
                .map(said -> new Paragraph(Isolated.text(said)))
                .orElseGet(() -> new Paragraph(text(
                        mayBeSigned() || signed.charterVersion() == now.version()
                                ? "charters.asked.none"
                                : "standingReason." + signed.standingReason())));
    }

    private Div changes() {
        Div all = new Div();
        all.addClassName("conflict");
        Optional<CharterVersion> before = versions.find(now.slug(), signed.charterVersion(), AsOf.NOW);
        List<Comparison.Part> parts = before.map(old -> new Comparison(old.text(), now, language(), messages).parts())
                .orElse(List.of());
        if (parts.isEmpty()) {
            all.add(new Paragraph(text("charters.changes.none")));
        }
        parts.forEach(part -> {
            all.add(new H3(Isolated.text(part.what())));
            all.getElement().appendChild(marked(part));
        });
        all.add(link(
                "/charters/" + now.slug() + "/changes?from=" + signed.charterVersion() + "&to=" + now.version(),
                text("charters.changes.page")));
        return all;
    }

    private static Element marked(Comparison.Part part) {
        Element line = new Element("p")
                .setAttribute("lang", part.language().tag())
                .setAttribute("dir", part.language().direction());
        for (WordDiff.Run run : part.runs()) {
            line.appendChild(
                    switch (run.in()) {
                        case BOTH -> Element.createText(run.text());
                        case BEFORE -> new Element("del").setText(run.text());
                        case AFTER -> new Element("ins").setText(run.text());
                    });
        }
        return line;
    }

    private ActsBar acts() {
        ActsBar acts = new ActsBar();
        if (!CurrentActor.get().actsFor(signed.organisation().id()) || waiting.waits()) {
            return acts;
        }
        if (secondPerson.isWanted(signed.organisation().id())) {
            acts.primary(text("approvals.ask"), click -> attempt(this::ask));
        } else {
            acts.primary(text("charters.reendorse", "version", now.version()), click -> attempt(this::reendorse));
        }
        return acts;
    }

    private void ask() {
        reendorsements.askToReendorse(now.slug(), signed.organisation().id(), now.version());
        Notices.success(text("approvals.askedFor"));
    }

    private void reendorse() {
        reendorsements.reendorse(now.slug(), signed.organisation().id(), now.version());
        Notices.success(text("charters.reendorsed", "version", now.version()));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (CharterProblem.ChangedMeanwhile newer) {
            Notices.problem(text("charters.newerInForce"), text("common.close"));
        } catch (SignatoryProblem.NotInState ended) {
            Notices.problem(text("charters.signatureEnded"), text("common.close"));
        }
        changed.run();
    }

    private static Anchor link(String path, String name) {
        return new Anchor(path, name);
    }

    private String version(int number) {
        return text("charters.versionNumber", "version", number);
    }

    private String text(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
