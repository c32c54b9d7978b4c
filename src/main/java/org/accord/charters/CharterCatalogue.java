package org.accord.charters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accord.shared.CsvResource;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;

/** Charters that ship with Accord: short titles as facts, summaries and translations in our own words. */
public final class CharterCatalogue {

    private static final LocalDate PARIS_CALL_OPENED = LocalDate.of(2018, 11, 12);

    private CharterCatalogue() {}

    /** The Paris Call for Trust and Security in Cyberspace, opened on 12 November 2018. */
    public static Charter parisCall() {
        LocalisedText name = new LocalisedText(
                Language.EN,
                Map.of(
                        Language.EN, "Paris Call for Trust and Security in Cyberspace",
                        Language.FR, "Appel de Paris pour la confiance et la sécurité dans le cyberespace",
                        Language.ES, "Llamamiento de París para la confianza y la seguridad en el ciberespacio",
                        Language.AR, "نداء باريس من أجل الثقة والأمن في الفضاء الإلكتروني",
                        Language.RU, "Парижский призыв к доверию и безопасности в киберпространстве",
                        Language.ZH, "网络空间信任与安全巴黎倡议"));
        return new Charter(Charters.PARIS_CALL, 1, name, PARIS_CALL_OPENED, "pariscall.international", principles());
    }

    /** The UN's eleven norms of responsible state behaviour, in the order of their letters. */
    public static List<Norm> norms() {
        return CsvResource.rows("un-norms.csv").stream()
                .map(row -> new Norm(row.getOrDefault("letter", ""), texts(row, "title_")))
                .toList();
    }

    private static List<Principle> principles() {
        return CsvResource.rows("paris-call-principles.csv").stream()
                .map(row -> new Principle(
                        Integer.parseInt(row.getOrDefault("number", "")),
                        texts(row, "title_"),
                        texts(row, "summary_"),
                        Arrays.asList(row.getOrDefault("norms", "").split(" "))))
                .toList();
    }

    private static LocalisedText texts(Map<String, String> row, String column) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, row.getOrDefault(column + language.tag(), ""));
        }
        return new LocalisedText(Language.EN, texts);
    }
}
