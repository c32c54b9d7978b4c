package org.accord.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.Rights;
import org.accord.shared.web.Masthead;
import org.accord.shared.web.Mastheads;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The name of the portal, its logo and its accent. Everyone sees them; administrators set them.
 *
 * @see "decision 0017"
 */
@Service
@PreAuthorize(SettingsPolicy.ADMINISTRATORS)
public class Branding implements Mastheads {

    /** The largest picture that is taken, in bytes. */
    public static final int LARGEST_LOGO_BYTES = LogoPicture.LARGEST_BYTES;

    private static final String ID = "branding";
    private static final String DEFAULT_NAME = "frame.name";

    private final SettingStore store;
    private final LogoStore logos;
    private final Messages messages;

    Branding(SettingStore store, LogoStore logos, Messages messages) {
        this.store = store;
        this.logos = logos;
        this.messages = messages;
    }

    /** What holds now; for pages, papers and mails. */
    @PreAuthorize(Rights.EVERYONE)
    public Brand current() {
        BrandDraft set = BrandDraft.of(store.current(ID));
        return new Brand(
                BrandDraft.localised(set.names()).orElseGet(this::defaultName),
                set.chosenAccent().orElse(null),
                set.logo(),
                BrandDraft.localised(set.logoTexts()).orElse(null));
    }

    @Override
    @PreAuthorize(Rights.EVERYONE)
    public Masthead masthead(Language language) {
        Brand brand = current();
        Accent accent = brand.accent();
        return new Masthead(
                brand.name().in(language),
                brand.name().languageFor(language),
                accent == null ? null : "/styles/brand.css?v=" + accent.tag(),
                picture(brand, language));
    }

    /** The bytes of the logo, a PNG; empty when there is none. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<byte[]> logo() {
        return Optional.ofNullable(current().logo()).map(logos::content);
    }

    /** What the form begins with. */
    public BrandDraft draft() {
        return BrandDraft.of(store.current(ID));
    }

    /** The version to change from; 0 while nothing was ever set. */
    public long version() {
        return store.version(ID);
    }

    /**
     * Keeps a picture, so that a change can name it; nobody sees it before.
     *
     * @throws SettingsProblem.Invalid with field {@code logo} when it is no PNG or JPEG, broken or too large
     */
    public Logo receive(byte[] content) {
        LogoPicture picture = LogoPicture.of(content);
        logos.keep(picture.logo(), picture.png());
        return picture.logo();
    }

    /** The bytes of a picture that was received, a PNG. */
    public Optional<byte[]> picture(Logo logo) {
        return logos.has(logo) ? Optional.of(logos.content(logo)) : Optional.empty();
    }

    /**
     * Sets the branding; the answer is the new version.
     *
     * @throws SettingsProblem.Invalid naming every field that is wrong
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody else set it after that version
     */
    public long change(long after, BrandDraft draft) {
        draft.check();
        Logo logo = draft.logo();
        if (logo != null && !logos.has(logo)) {
            throw new SettingsProblem.Invalid(Map.of("logo", "settings.logoNoPicture"));
        }
        return store.record("set", ID, after, draft.setting(), Visibility.PUBLIC);
    }

    /** Sets it to what it was in an earlier version. */
    public long restore(long version, long after) {
        return store.record("restored", ID, after, store.earlier(ID, version), Visibility.PUBLIC);
    }

    /** Goes back to the name, the accent and the absence of a logo that the portal came with. */
    public long reset(long after) {
        return store.record("reset", ID, after, Setting.DEFAULT, Visibility.PUBLIC);
    }

    /** All changes, oldest first. */
    public List<Revision<Setting>> history() {
        return store.history(ID);
    }

    private static Masthead.@org.jspecify.annotations.Nullable Picture picture(Brand brand, Language language) {
        Logo logo = brand.logo();
        LocalisedText text = brand.logoText();
        return logo == null || text == null
                ? null
                : new Masthead.Picture(
                        "/images/logo?v=" + logo.tag(),
                        text.in(language),
                        text.languageFor(language),
                        logo.width(),
                        logo.height());
    }

    /** Languages that write the name in their own way have it so; the others have the English one. */
    private LocalisedText defaultName() {
        Map<Language, String> names = new EnumMap<>(Language.class);
        String english = messages.get(Language.EN, DEFAULT_NAME);
        names.put(Language.EN, english);
        for (Language language : Language.values()) {
            if (messages.has(language, DEFAULT_NAME)
                    && !messages.get(language, DEFAULT_NAME).equals(english)) {
                names.put(language, messages.get(language, DEFAULT_NAME));
            }
        }
        return new LocalisedText(Language.EN, names);
    }
}
