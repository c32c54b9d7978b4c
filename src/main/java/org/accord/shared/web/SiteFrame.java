package org.accord.shared.web;

import java.util.List;
import org.accord.shared.Formats;
import org.accord.shared.Language;

/**
 * What the frame of a public page needs; pages find it as the model attribute {@code site}.
 *
 * @param language of the page
 * @param languages the reader may choose from
 * @param address of the page
 * @param moment of the record
 * @param masthead the portal's name and face
 */
public record SiteFrame(
        Language language, List<Language> languages, PageAddress address, RecordMoment moment, Masthead masthead) {

    /** Name of the model attribute. */
    public static final String ATTRIBUTE = "site";

    public SiteFrame {
        languages = List.copyOf(languages);
    }

    /** Writes days and numbers in the page's language. */
    public Formats formats() {
        return Formats.of(language);
    }

    /** Another page of the site, in the same language and as of the same day. */
    public String to(String path) {
        return address.to(path);
    }

    /** This page in another language. */
    public String pathIn(Language other) {
        return address.in(other);
    }

    public List<Section> sections() {
        return List.of(Section.values());
    }

    /** True when the page belongs to the section. */
    public boolean isIn(Section section) {
        return Section.of(address.path()).filter(section::equals).isPresent();
    }
}
