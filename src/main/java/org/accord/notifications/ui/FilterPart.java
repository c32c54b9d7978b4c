package org.accord.notifications.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.charters.Charters;
import org.accord.notifications.MailFilter;
import org.accord.notifications.MailKind;
import org.accord.notifications.MailPreferences;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;

/** To what somebody narrows their mails: what fits every part that is filled in comes, and each change counts at once. */
final class FilterPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MailPreferences preferences;
    private final transient Signatories signatories;
    private final MultiSelectComboBox<MailKind> kinds = part("kinds");
    private final MultiSelectComboBox<String> charters = part("charters");
    private final MultiSelectComboBox<Region> regions = part("regions");
    private final MultiSelectComboBox<OrganisationId> organisations = part("organisations");

    FilterPart(MailPreferences preferences, Charters known, Signatories signatories) {
        this.preferences = preferences;
        this.signatories = signatories;
        MailFilter now = preferences.filter();
        Map<String, String> texts = new TreeMap<>();
        known.all(AsOf.NOW)
                .forEach(charter -> texts.put(charter.slug(), charter.name().in(Language.of(getLocale()))));

        kinds.setItems(preferences.own().keySet());
        kinds.setItemLabelGenerator(kind -> getTranslation("mail.kind." + kind));
        kinds.setValue(now.kinds());
        charters.setItems(texts.keySet());
        charters.setItemLabelGenerator(slug -> texts.getOrDefault(slug, slug));
        charters.setValue(now.charters());
        regions.setItems(Region.values());
        regions.setItemLabelGenerator(region -> getTranslation("region." + region));
        regions.setValue(now.regions());
        offerOrganisations();
        organisations.setItemLabelGenerator(this::name);
        organisations.setValue(now.organisations());
        List.of(kinds, charters, regions, organisations)
                .forEach(part -> part.addValueChangeListener(change -> narrow()));

        addClassName("narrowing");
        add(
                new H2(getTranslation("mails.filter")),
                new Paragraph(getTranslation("mails.filter.what")),
                kinds,
                charters,
                regions,
                organisations);
    }

    private <T> MultiSelectComboBox<T> part(String name) {
        MultiSelectComboBox<T> part = new MultiSelectComboBox<>(getTranslation("mails.filter." + name));
        part.setPlaceholder(getTranslation("mails.filter.all"));
        part.setWidthFull();
        return part;
    }

    /** Members have their own; the secretariat finds any signatory by its name. */
    private void offerOrganisations() {
        if (!CurrentActor.get().isSecretariat()) {
            organisations.setItems(CurrentActor.get().organisations());
            return;
        }
        organisations.setItems(query -> signatories
                .directory(Signatories.everybody()
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream()
                .map(SignatorySummary::organisation));
    }

    private String name(OrganisationId id) {
        return signatories
                .organisation(id)
                .map(Organisation::name)
                .map(name -> name.in(Language.of(getLocale())))
                .orElse(id.value());
    }

    private void narrow() {
        preferences.narrow(
                new MailFilter(kinds.getValue(), charters.getValue(), regions.getValue(), organisations.getValue()));
        Notices.success(getTranslation("mails.filter.noted"));
    }
}
