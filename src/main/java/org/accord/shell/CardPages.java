package org.accord.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.accord.pictures.Card;
import org.accord.pictures.Raster;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.Section;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The card of each public page: the picture that other sites show beside a link to it. Drawn once a day and title, one
 * at a time, since a card keeps a processor busy for half a second.
 */
@Controller
class CardPages {

    private static final int MOST_KEPT = 100;
    private static final Duration KEPT_BY_READERS = Duration.ofHours(1);

    private final CardTitles titles;
    private final Messages messages;
    private final Clock clock;
    private final Cache<Asked, byte[]> cards =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Object pen = new Object();

    CardPages(CardTitles titles, Messages messages, Clock clock) {
        this.titles = titles;
        this.messages = messages;
        this.clock = clock;
    }

    /** All that a card shows, so that every process draws the same one under the same tag. */
    record Asked(String section, String title, Language language, LocalDate day) {
        String tag() {
            String all = String.join("\n", section, title, language.tag(), day.toString());
            return "\"" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)) + "\"";
        }
    }

    @GetMapping("/cards/{language}/{section}.png")
    ResponseEntity<byte[]> section(@PathVariable String language, @PathVariable String section) {
        return Language.of(language)
                .flatMap(spoken -> card(section, titles.of(section, spoken), spoken))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/cards/{language}/{section}/{id}.png")
    ResponseEntity<byte[]> thing(@PathVariable String language, @PathVariable String section, @PathVariable String id) {
        return Language.of(language)
                .flatMap(spoken -> card(section, titles.of(section, id, spoken), spoken))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ResponseEntity<byte[]>> card(String section, Optional<String> title, Language language) {
        LocalDate today = Days.of(clock.instant());
        return title.map(said -> new Asked(section, said, language, today))
                .map(asked -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(KEPT_BY_READERS).cachePublic())
                        .eTag(asked.tag())
                        .body(cards.get(asked, this::drawn)));
    }

    private byte[] drawn(Asked asked) {
        Language language = asked.language();
        String kind = Section.of("/" + asked.section())
                .map(section -> messages.get(language, section.key()))
                .orElse("");
        String line = messages.get(language, "pictures.card.line", "day", asked.day());
        Card card = new Card(
                messages.get(language, "frame.name"),
                kind.equals(asked.title()) ? "" : kind,
                asked.title(),
                line,
                language);
        synchronized (pen) {
            return Raster.png(card.svg(), Card.WIDTH);
        }
    }
}
