package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Partner;
import org.accord.register.Recorded;
import org.accord.shared.Countries;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;

/** One partner as the lead and the secretariat see it: how it stands, what was said, and taking back what is not confirmed. */
final class PartnerDesk {

    private final CommitmentServices services;
    private final Commitment commitment;
    private final Recorded<Partner> partner;
    private final Language reader;
    private final Desk desk;

    PartnerDesk(CommitmentServices services, Commitment commitment, Recorded<Partner> partner, Language reader) {
        this.services = services;
        this.commitment = commitment;
        this.partner = partner;
        this.reader = reader;
        this.desk = new Desk(commitment.title(), partner.state().name().in(reader));
    }

    Desk desk() {
        Partner state = partner.state();
        desk.under(new Standing(state.state().sign(), text("partnerState." + state.state())));
        Section said = new Section(facts());
        say(said, "partners.words", state.words());
        say(said, state.state() == Partner.State.LEFT ? "commitments.reason" : "partners.answer", state.reason());
        desk.column(said);
        boolean open = state.state() == Partner.State.INVITED || state.state() == Partner.State.NAMED;
        if (open && CurrentActor.get().actsFor(commitment.organisation().id())) {
            ActsBar acts = new ActsBar();
            acts.secondary(text("partners.withdraw"), click -> withdraw());
            desk.acts(acts);
        }
        return desk;
    }

    private Facts facts() {
        Partner state = partner.state();
        Facts facts =
                new Facts().fact(text("partners.since"), Formats.of(reader).shortDay(Days.of(state.since())));
        Commitment.Lead signatory = state.organisation();
        if (signatory != null) {
            facts.fact(text("signatories.type"), text("organisationType." + signatory.type()));
            facts.fact(text("signatories.country"), Countries.name(signatory.country(), reader));
        }
        return facts;
    }

    private void say(Section section, String heading, String words) {
        if (!words.isEmpty()) {
            section.add(new H2(text(heading)), Deciding.typed(words));
        }
    }

    private void withdraw() {
        Sure.ask(
                text("partners.withdraw"),
                text("partners.withdraw"),
                () -> {
                    services.invitations().withdraw(partner.id(), partner.version());
                    Notices.success(text("partners.withdraw.done"));
                    UI.getCurrent().navigate(PartnersView.class, new RouteParameters("commitment", commitment.id()));
                },
                text("partners.withdraw.what"));
    }

    private String text(String key) {
        return desk.getTranslation(key);
    }
}
