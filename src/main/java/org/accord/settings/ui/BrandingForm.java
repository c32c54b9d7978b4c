package org.accord.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import org.accord.settings.BrandDraft;
import org.accord.settings.Branding;
import org.accord.settings.Logo;
import org.accord.settings.Scheme;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;

/** The fields of the branding: name and logo text in each language, the picture, the accent for both schemes. */
final class BrandingForm {

    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Map<Language, TextField> logoTexts = new EnumMap<>(Language.class);
    private final Div nameFields = new Div();
    private final Div logoTextFields = new Div();
    private final AccentField accent;
    private final AccentField accentDark;
    private final LogoField logo;

    BrandingForm(Branding branding, FormFaults faults) {
        accent = new AccentField(Scheme.LIGHT, text("settings.field.accent"));
        accentDark = new AccentField(Scheme.DARK, text("settings.field.accentDark"));
        accentDark.field().setHelperText(text("settings.accentDark.hint"));
        logo = faults.bind("logo", new LogoField(branding, this::showLogoTexts));
        faults.bind("accent", accent.field());
        faults.bind("accentDark", accentDark.field());
        for (Language language : Language.values()) {
            names.put(language, faults.bind("name." + language, field("name", language)));
            logoTexts.put(language, faults.bind("logoText." + language, field("logoText", language)));
        }
        nameFields.addClassName("parts");
        logoTextFields.addClassName("parts");
        names.values().forEach(nameFields::add);
        logoTexts.values().forEach(logoTextFields::add);
    }

    Div names() {
        return nameFields;
    }

    Div logo() {
        return new Div(logo, logoTextFields);
    }

    Div accents() {
        return new Div(accent, accentDark);
    }

    void fill(BrandDraft draft) {
        names.forEach((language, field) -> field.setValue(draft.names().getOrDefault(language, "")));
        logoTexts.forEach((language, field) -> field.setValue(draft.logoTexts().getOrDefault(language, "")));
        accent.field().setValue(draft.accent());
        accentDark.field().setValue(draft.accentDark());
        logo.fill(draft.logo());
        showLogoTexts();
    }

    BrandDraft typed() {
        return new BrandDraft(
                values(names),
                logo.typed() == null ? Map.of() : values(logoTexts),
                accent.field().getValue(),
                accentDark.field().getValue(),
                logo.typed());
    }

    /** Puts a value into the field of that name. */
    void take(String field, String value) {
        String[] parts = field.split("\\.", 2);
        switch (parts[0]) {
            case "name" -> put(names, parts[1], value);
            case "logoText" -> put(logoTexts, parts[1], value);
            case "accent" -> accent.field().setValue(value);
            case "accentDark" -> accentDark.field().setValue(value);
            default -> logo.fill(Logo.read(value).orElse(null));
        }
        showLogoTexts();
    }

    /** The name of a field in words. */
    String label(String field) {
        String[] parts = field.split("\\.", 2);
        return parts.length == 1
                ? text("settings.field." + field)
                : text(
                        "settings.field." + parts[0],
                        "language",
                        Language.of(parts[1]).orElse(Language.EN).ownName());
    }

    /** A value in words: a picture is told by its size. */
    String words(String field, String value) {
        return "logo".equals(field)
                ? Logo.read(value)
                        .map(read -> text(
                                "settings.logo.size",
                                "width",
                                read.width(),
                                "height",
                                read.height(),
                                "tag",
                                read.tag()))
                        .orElse(value)
                : value;
    }

    private void showLogoTexts() {
        logoTextFields.setVisible(logo.typed() != null);
    }

    private TextField field(String name, Language language) {
        TextField field = new TextField(label(name + "." + language));
        field.getElement().setAttribute("lang", language.tag());
        field.getElement().setAttribute("dir", "auto");
        return field;
    }

    private static void put(Map<Language, TextField> fields, String language, String value) {
        TextField field = fields.get(Language.of(language).orElse(Language.EN));
        if (field != null) {
            field.setValue(value);
        }
    }

    private static Map<Language, String> values(Map<Language, TextField> fields) {
        Map<Language, String> values = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> values.put(language, field.getValue()));
        return values;
    }

    private String text(String key, Object... arguments) {
        return nameFields.getTranslation(key, arguments);
    }
}
