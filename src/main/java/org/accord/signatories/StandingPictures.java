package org.accord.signatories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.pictures.WorldMap;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** How signatories stand under a charter, as pictures for pages and papers. */
@Component
public class StandingPictures {

    private final Signatories signatories;
    private final Messages messages;

    StandingPictures(Signatories signatories, Messages messages) {
        this.signatories = signatories;
        this.messages = messages;
    }

    /** All signatories by standing. */
    public StackedBar bar(String charter, AsOf asOf, Language language) {
        Map<String, Long> counts = signatories.countBy(Signatories.of(charter).asOf(asOf), "standing");
        List<StackedBar.Part> parts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            long count = counts.getOrDefault(standing.name(), 0L);
            if (count > 0) {
                parts.add(new StackedBar.Part(said(standing, language), tone(standing), count));
            }
        }
        return new StackedBar(messages.get(language, "charts.standings"), parts);
    }

    /**
     * States by standing.
     *
     * @param href where a state leads
     */
    public WorldMap map(String charter, AsOf asOf, Language language, Function<CountryCode, String> href) {
        IndexQuery states = Signatories.of(charter).asOf(asOf).where("type", "STATE");
        Map<String, WorldMap.Mark> byCode = new LinkedHashMap<>();
        List<WorldMap.Mark> key = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Map<String, Long> found = signatories.countBy(states.where("standing", standing.name()), "country");
            if (!found.isEmpty()) {
                WorldMap.Mark mark = new WorldMap.Mark(tone(standing), said(standing, language));
                found.keySet().forEach(code -> byCode.put(code, mark));
                key.add(mark);
            }
        }
        Map<CountryCode, WorldMap.Mark> marks = new LinkedHashMap<>();
        for (Country country : Countries.all()) {
            WorldMap.Mark mark = byCode.get(country.code().iso2());
            if (mark != null) {
                marks.put(country.code(), mark);
            }
        }
        return new WorldMap(messages.get(language, "pictures.map"), marks, key, href);
    }

    private String said(Standing standing, Language language) {
        return messages.get(language, "standing." + standing.name());
    }

    private static Tone tone(Standing standing) {
        return standing == Standing.WITHDRAWN ? Tone.NONE : Tone.of(standing.sign());
    }
}
