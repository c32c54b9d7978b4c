package org.accord.signatories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        for (List<Standing> alike : drawnAlike()) {
            List<Standing> there = alike.stream()
                    .filter(standing -> counts.containsKey(standing.name()))
                    .toList();
            long count = there.stream()
                    .mapToLong(standing -> counts.getOrDefault(standing.name(), 0L))
                    .sum();
            if (count > 0) {
                parts.add(new StackedBar.Part(said(there, language), tone(alike.getFirst()), count));
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
        for (List<Standing> alike : drawnAlike()) {
            Map<Standing, Set<String>> found = new EnumMap<>(Standing.class);
            for (Standing standing : alike) {
                Set<String> codes = signatories
                        .countBy(states.where("standing", standing.name()), "country")
                        .keySet();
                if (!codes.isEmpty()) {
                    found.put(standing, codes);
                }
            }
            if (!found.isEmpty()) {
                WorldMap.Mark mark =
                        new WorldMap.Mark(tone(alike.getFirst()), said(List.copyOf(found.keySet()), language));
                found.values().forEach(codes -> codes.forEach(code -> byCode.put(code, mark)));
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

    /** Those that take no part are one surface: there are fewer textures than standings. */
    private static Collection<List<Standing>> drawnAlike() {
        return Arrays.stream(Standing.values())
                .collect(Collectors.groupingBy(
                        StandingPictures::tone, () -> new EnumMap<>(Tone.class), Collectors.toList()))
                .values();
    }

    private String said(List<Standing> standings, Language language) {
        return standings.stream()
                .map(standing -> messages.get(language, "standing." + standing.name()))
                .collect(Collectors.joining(" · "));
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case DELISTED, SUSPENDED, WITHDRAWN, MERGED -> Tone.NONE;
            default -> Tone.of(standing.sign());
        };
    }
}
