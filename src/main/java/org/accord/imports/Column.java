package org.accord.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/** What a list of signatories says of each; message keys {@code imports.column.<name>}, for names {@code imports.column.NAME}. */
public enum Column {
    NAME_EN(Language.EN, "", "name_en", "name"),
    NAME_FR(Language.FR, "", "name_fr"),
    NAME_ES(Language.ES, "", "name_es"),
    NAME_AR(Language.AR, "", "name_ar"),
    NAME_RU(Language.RU, "", "name_ru"),
    NAME_ZH(Language.ZH, "", "name_zh"),
    TYPE(null, "type", "type"),
    COUNTRY(null, "country", "country"),
    WEBSITE(null, "website", "website", "domain"),
    SIGNED_ON(null, "signedOn", "signed_on"),
    SIGNATORY(null, "signatoryName", "signatory"),
    FUNCTION(null, "signatoryFunction", "function"),
    EMAIL(null, "email", "email");

    private final @Nullable Language language;
    private final String field;
    private final List<String> headings;

    Column(@Nullable Language language, String field, String... headings) {
        this.language = language;
        this.field = field;
        this.headings = List.of(headings);
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

    boolean isName() {
        return language != null;
    }

    static List<Column> names() {
        return Stream.of(values()).filter(Column::isName).toList();
    }

    /** The column that fills a field of an application; empty for its name. */
    static Optional<Column> ofField(String field) {
        return Stream.of(values())
                .filter(column -> !column.isName() && column.field.equals(field))
                .findFirst();
    }
}
