package org.accord.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.imports.Import.Kind;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/** What a list says of each row; message keys {@code imports.column.<name>}, for names {@code imports.column.NAME}. */
public enum Column {
    NAME_EN(Language.EN, "name_en", "name"),
    NAME_FR(Language.FR, "name_fr"),
    NAME_ES(Language.ES, "name_es"),
    NAME_AR(Language.AR, "name_ar"),
    NAME_RU(Language.RU, "name_ru"),
    NAME_ZH(Language.ZH, "name_zh"),
    TYPE(Kind.SIGNATORIES, true, "type", "type"),
    COUNTRY(Kind.SIGNATORIES, true, "country", "country"),
    WEBSITE(Kind.SIGNATORIES, false, "website", "website", "domain"),
    SIGNED_ON(Kind.SIGNATORIES, false, "signedOn", "signed_on"),
    SIGNATORY(Kind.SIGNATORIES, false, "signatoryName", "signatory"),
    FUNCTION(Kind.SIGNATORIES, true, "signatoryFunction", "function"),
    EMAIL(Kind.SIGNATORIES, false, "email", "email"),

    INSTRUMENT(Kind.FACTS, true, "instrument", "instrument"),
    STATE(Kind.FACTS, true, "state", "state", "country", "iso2"),
    ACT(Kind.FACTS, true, "what", "act"),
    TRUE_ON(Kind.FACTS, true, "trueOn", "true_on", "deposited_on"),
    SOURCE(Kind.FACTS, true, "source", "source"),
    LINK(Kind.FACTS, false, "link", "link"),
    SOURCE_DATED(Kind.FACTS, false, "dated", "source_date"),
    LANGUAGE(Kind.FACTS, false, "language", "language"),
    RESERVATION(Kind.FACTS, false, "reservation", "reservation", "declaration"),
    NOTE(Kind.FACTS, false, "note", "note");

    private final Kind kind;
    private final boolean needed;
    private final @Nullable Language language;
    private final String field;
    private final List<String> headings;

    Column(Language language, String... headings) {
        this(Kind.SIGNATORIES, false, language, "", List.of(headings));
    }

    Column(Kind kind, boolean needed, String field, String... headings) {
        this(kind, needed, null, field, List.of(headings));
    }

    Column(Kind kind, boolean needed, @Nullable Language language, String field, List<String> headings) {
        this.kind = kind;
        this.needed = needed;
        this.language = language;
        this.field = field;
        this.headings = headings;
    }

    /** The columns of a kind of list. */
    public static List<Column> of(Kind kind) {
        return Stream.of(values()).filter(column -> column.kind == kind).toList();
    }

    /** The language of a name. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** Headings that hold in every language; others are its label in any of them. */
    List<String> headings() {
        return headings;
    }

    /** The heading of an example or of an error file. */
    public String heading() {
        return headings.getFirst().toLowerCase(Locale.ROOT);
    }

    /** What somebody who forgot it would write. */
    String shortest() {
        return isName() ? headings.getLast() : headings.getFirst();
    }

    boolean isName() {
        return language != null;
    }

    static List<Column> names() {
        return Stream.of(values()).filter(Column::isName).toList();
    }

    /** Those that a list of the kind cannot do without; a name is needed in one language. */
    static Set<Column> missing(Kind kind, Collection<Column> there) {
        Set<Column> missing = EnumSet.noneOf(Column.class);
        of(kind).stream()
                .filter(column -> column.needed && !there.contains(column))
                .forEach(missing::add);
        if (kind == Kind.SIGNATORIES && there.stream().noneMatch(Column::isName)) {
            missing.add(NAME_EN);
        }
        return missing;
    }

    /** The column that fills a field of what a list of the kind makes; empty for its name. */
    static Optional<Column> ofField(Kind kind, String field) {
        return of(kind).stream()
                .filter(column -> !column.isName() && column.field.equals(field))
                .findFirst();
    }
}
