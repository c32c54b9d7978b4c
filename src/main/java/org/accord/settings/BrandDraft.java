package org.accord.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the branding holds; empty texts stand for what is not set.
 *
 * @param names of the portal, at most 80 characters; without any it is called as ever
 * @param logoTexts what the logo shows, at most 200 characters; at least one when there is a logo
 * @param accent as typed, for light paper
 * @param accentDark as typed, for dark paper; without it the accent is lightened
 */
public record BrandDraft(
        Map<Language, String> names,
        Map<Language, String> logoTexts,
        String accent,
        String accentDark,
        @Nullable Logo logo) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_LOGO_TEXT = 200;

    private static final String NAME = "name.";
    private static final String LOGO_TEXT = "logoText.";
    private static final String ACCENT = "accent";
    private static final String ACCENT_DARK = "accentDark";
    private static final String LOGO = "logo";

    public BrandDraft {
        names = stripped(names);
        logoTexts = stripped(logoTexts);
        accent = accent.strip();
        accentDark = accentDark.strip();
    }

    static BrandDraft of(Setting setting) {
        return new BrandDraft(
                texts(setting, NAME),
                texts(setting, LOGO_TEXT),
                setting.value(ACCENT).orElse(""),
                setting.value(ACCENT_DARK).orElse(""),
                setting.value(LOGO).flatMap(Logo::read).orElse(null));
    }

    /** Nothing set at all. */
    public static BrandDraft none() {
        return of(Setting.DEFAULT);
    }

    /** What is set, by field; colours that cannot be read are left out. */
    public Map<String, String> values() {
        return setting().values();
    }

    Setting setting() {
        Map<String, String> values = new HashMap<>();
        names.forEach((language, name) -> values.put(NAME + language, name));
        logoTexts.forEach((language, text) -> values.put(LOGO_TEXT + language, text));
        Colour.of(accent).ifPresent(colour -> values.put(ACCENT, colour.hex()));
        Colour.of(accentDark).ifPresent(colour -> values.put(ACCENT_DARK, colour.hex()));
        if (logo != null) {
            values.put(LOGO, logo.written());
        }
        return new Setting(values);
    }

    /** Throws {@link SettingsProblem.Invalid} naming every field that is wrong, and for colours what would do. */
    void check() {
        FieldCheck check = new FieldCheck();
        names.forEach((language, name) -> check.text(NAME + language, name, LONGEST_NAME)
                .that(NAME + language, name.indexOf('\n') < 0, "characters"));
        logoTexts.forEach((language, text) -> check.text(LOGO_TEXT + language, text, LONGEST_LOGO_TEXT));
        check.that(LOGO_TEXT + Language.EN, logo == null || !logoTexts.isEmpty(), "settings.logoText");
        Map<String, Object> data = new HashMap<>();
        checkColour(check, ACCENT, accent, Scheme.LIGHT, data);
        checkColour(check, ACCENT_DARK, accentDark, Scheme.DARK, data);
        check.that(ACCENT, accentDark.isEmpty() || !accent.isEmpty(), "required");
        check.orThrow(faults -> new SettingsProblem.Invalid(faults, data));
    }

    private static void checkColour(
            FieldCheck check, String field, String typed, Scheme scheme, Map<String, Object> data) {
        if (typed.isEmpty()) {
            return;
        }
        Optional<Colour> colour = Colour.of(typed);
        check.that(field, colour.isPresent(), "settings.colour");
        colour.filter(known -> !scheme.isReadable(known)).ifPresent(faint -> {
            data.put(field + "Ratio", Math.floor(scheme.contrast(faint) * 100) / 100);
            data.put(field + "Nearest", scheme.nearest(faint).hex());
            check.that(field, false, "settings." + field + "Contrast");
        });
    }

    Optional<Accent> chosenAccent() {
        return Colour.of(accent)
                .map(light -> new Accent(light, Colour.of(accentDark).orElseGet(() -> Accent.darkOf(light))));
    }

    /** In the first language that has it, when none is asked for. */
    static Optional<LocalisedText> localised(Map<Language, String> texts) {
        return texts.keySet().stream().sorted().findFirst().map(original -> new LocalisedText(original, texts));
    }

    private static Map<Language, String> texts(Setting setting, String prefix) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            setting.value(prefix + language).ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    private static Map<Language, String> stripped(Map<Language, String> texts) {
        Map<Language, String> stripped = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                stripped.put(language, text.strip());
            }
        });
        return Map.copyOf(stripped);
    }
}
