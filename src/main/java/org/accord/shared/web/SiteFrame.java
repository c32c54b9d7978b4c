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

    /** Name of the attribute of a request with the word that its scripts must carry, where they must. */
    public static final String NONCE = "org.accord.nonce";

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

    /** A page of the workspace, which goes on in the language of this one; the sign-in page before it does too. */
    public String toWorkspace(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    /** This page in another language. */
    public String pathIn(Language other) {
        return address.in(other);
    }

    /** Message key of what search engines say about the page, such as {@code describe.signatories.one}. */
    public String descriptionKey() {
        return Described.key(address.path());
    }

    /** True where the page says something of the record, which is worth keeping: not on forms. */
    public boolean isWorthKeeping() {
        return Described.isOfTheRecord(address.path());
    }

    /** The picture that other sites show beside a link to this page. */
    public String card() {
        String path = address.path();
        boolean hasOwn = Section.of(path).isPresent() && path.matches("/[a-z-]+(/[A-Za-z0-9.-]+)?");
        return address.origin() + "/cards/" + language.tag() + (hasOwn ? path : "/overview") + ".png";
    }

    public List<Section> sections() {
        return List.of(Section.values());
    }

    /** True when the page belongs to the section. */
    public boolean isIn(Section section) {
        return Section.of(address.path()).filter(section::equals).isPresent();
    }
}
