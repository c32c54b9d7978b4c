package org.accord.contributions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionRule;
import org.accord.contributions.Moderation;
import org.accord.contributions.Sender;
import org.accord.register.Recorded;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;
import org.accord.signatories.Signatories;

/** One contribution before the secretariat: who added it, and the decision by a rule. */
final class ModerationDesk {

    private final Moderation moderation;
    private final Signatories signatories;
    private final PersonNames names;
    private final Recorded<Contribution> recorded;
    private final Contribution contribution;
    private final Deciding deciding;
    private final Select<ContributionRule> rule = new Select<>();
    private final Div words = new Div();

    ModerationDesk(
            Moderation moderation,
            Signatories signatories,
            PersonNames names,
            Recorded<Contribution> recorded,
            Runnable decided) {
        this.moderation = moderation;
        this.signatories = signatories;
        this.names = names;
        this.recorded = recorded;
        this.contribution = recorded.state();
        this.deciding = new Deciding("contributions.meanwhile", decided);
    }

    Desk desk() {
        Desk desk = new Desk(contribution.signatoryName().in(language()), contribution.commitmentTitle())
                .under(new Standing(contribution.state().sign(), text("contributionState." + contribution.state())))
                .column(new ContributionText(contribution));
        if (moderation.isBarred(recorded.id())) {
            return desk.column(new Paragraph(text("contributions.barred")));
        }
        desk.column(new H2(text("contributions.sender")), new Paragraph(text("contributions.sender.what")), sender());
        contribution
                .refused()
                .ifPresent(refusal -> desk.column(
                        new H2(text("contributions.declined")),
                        new Paragraph(text("contributionRule." + refusal.rule())),
                        Deciding.typed(refusal.reason())));
        return contribution.state() == Contribution.State.SUBMITTED ? decision(desk) : desk;
    }

    private Facts sender() {
        Facts facts = new Facts();
        moderation.sender(recorded.id()).ifPresent(sender -> {
            facts.fact(
                    text("contributions.sender.person"),
                    names.of(sender.user()).orElseGet(() -> text("form.colleague")));
            organisation(sender).ifPresent(name -> facts.fact(text("contributions.organisation"), name));
        });
        return facts;
    }

    private Optional<String> organisation(Sender sender) {
        return signatories
                .organisation(sender.organisation())
                .map(found -> found.name().in(language()));
    }

    private Desk decision(Desk desk) {
        rule.setLabel(text("contributions.byRule"));
        rule.setItems(ContributionRule.values());
        rule.setItemLabelGenerator(each -> text("contributionRule." + each));
        rule.setValue(ContributionRule.ON_TOPIC);
        deciding.acts()
                .primary(
                        text("contributions.publish"),
                        click -> Sure.ask(
                                text("contributions.publish.sure"),
                                text("contributions.publish"),
                                () -> deciding.attempt(
                                        "contributions.published",
                                        () -> moderation.publish(recorded.id(), recorded.version())),
                                text("contributions.publish.follows")));
        deciding.acts()
                .secondary(
                        text("contributions.decline"),
                        click -> deciding.attempt(
                                "contributions.declined.done",
                                () -> moderation.decline(
                                        recorded.id(), recorded.version(), rule.getValue(), deciding.words())));
        List<Component> parts = new ArrayList<>(
                List.of(deciding.form("contributions.toDecline", "reason", "contributions.reason", false)));
        parts.add(parts.size() - 1, rule);
        Div form = new Div(parts.toArray(Component[]::new));
        form.addClassName("form");
        return desk.column(form).acts(deciding.acts());
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key) {
        return words.getTranslation(key);
    }
}
