package org.accord.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.commitments.VerificationRules;
import org.accord.progress.CycleDay;
import org.accord.progress.CycleDays;
import org.accord.progress.ReportingRule;
import org.accord.progress.ReportingRules;
import org.accord.progress.RuleWords;
import org.accord.progress.Rules;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.PortalAddress;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.CalendarFile;
import org.accord.shared.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The days of reporting cycles, to be read and to be subscribed to. */
@Controller
class CalendarPages {

    private static final String PATH = "/calendar";
    private static final String FILE = "/calendar.ics";

    private final CycleDays days;
    private final Charters charters;
    private final Rules rules;
    private final VerificationRules verifications;
    private final RuleWords words;
    private final Messages messages;
    private final PortalAddress portal;
    private final Clock clock;

    CalendarPages(
            CycleDays days,
            Charters charters,
            Rules rules,
            VerificationRules verifications,
            RuleWords words,
            Messages messages,
            PortalAddress portal,
            Clock clock) {
        this.days = days;
        this.charters = charters;
        this.rules = rules;
        this.verifications = verifications;
        this.words = words;
        this.messages = messages;
        this.portal = portal;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String calendar(HttpServletRequest request, Locale locale, Model model) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        LocalDate today = asOf.day(clock);
        List<CycleDay> all = days.of(asOf);
        String file = FILE + "?lang=" + Language.of(locale).tag();
        model.addAttribute(
                "coming", all.stream().filter(day -> !day.day().isBefore(today)).toList());
        model.addAttribute(
                "over",
                all.stream().filter(day -> day.day().isBefore(today)).toList().reversed());
        model.addAttribute("rules", rules(asOf, Language.of(locale)));
        model.addAttribute("file", new Link(portal.to(file), file));
        return "progress/calendar";
    }

    /**
     * What a charter asks.
     *
     * @param from null for what counts before anything was set
     */
    record Ruled(
            LocalisedText charter, String slug, @Nullable LocalDate from, List<String> sentences) {}

    /** The rule of the day and those announced, by charter. */
    private List<Ruled> rules(AsOf asOf, Language language) {
        LocalDate day = asOf.day(clock);
        return charters.all(asOf).stream()
                .flatMap(charter -> {
                    ReportingRules known = rules.of(charter.slug(), asOf);
                    return Stream.concat(
                                    Stream.of(known.on(day)),
                                    known.rules().stream()
                                            .filter(rule -> rule.from().isAfter(day)))
                            .map(rule -> new Ruled(
                                    charter.name(),
                                    charter.slug(),
                                    rule.from().equals(LocalDate.EPOCH) ? null : rule.from(),
                                    sentences(charter.slug(), rule, asOf, language)));
                })
                .toList();
    }

    /** With whether commitments are verified, as that stands, whatever the day of the rule. */
    private List<String> sentences(String charter, ReportingRule rule, AsOf asOf, Language language) {
        boolean verified = verifications.of(charter, asOf).asked();
        List<String> sentences = new ArrayList<>(words.of(rule, language));
        sentences.add(messages.get(language, verified ? "verification.rule.asked" : "verification.rule.notAsked"));
        return List.copyOf(sentences);
    }

    /** It goes on, so it knows no day. */
    @GetMapping(FILE)
    ResponseEntity<byte[]> file(Locale locale) {
        Language language = Language.of(locale);
        return new CalendarFile(
                        messages.get(language, "calendar.title"),
                        days.of(AsOf.NOW).stream()
                                .map(day -> event(day, language))
                                .toList())
                .answer();
    }

    private CalendarFile.Event event(CycleDay day, Language language) {
        return new CalendarFile.Event(
                day.id() + "@" + portal.host(),
                day.cycle().version(),
                day.cycle().at(),
                day.day(),
                messages.get(
                        language,
                        "calendar.event." + day.what(),
                        "cycle",
                        day.cycle().state().name(),
                        "charter",
                        day.charter().in(language)),
                messages.get(
                        language,
                        "progress.cyclePeriod",
                        "name",
                        day.cycle().state().name(),
                        "from",
                        day.cycle().state().period().from(),
                        "to",
                        day.cycle().state().period().to()),
                portal.to(PATH + "?lang=" + language.tag()));
    }
}
