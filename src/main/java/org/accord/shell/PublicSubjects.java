package org.accord.shell;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accord.charters.Charters;
import org.accord.register.Entry;
import org.accord.register.Visibility;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.Link;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public acts of the register are about: a name, and the page where it stands. An act that is not public has
 * neither, whatever its payload says.
 */
@Component
class PublicSubjects {

    /** Of a charter, by which it is named. */
    private static final Subject RULE =
            new Subject(state -> state.path("charter"), state -> page("/charters/", state, "/charter"));

    private static final Set<String> RULES =
            Set.of("vetting-rule", "review-rule", "reply-rule", "verification-rule", "reporting-rules");

    private static final String SCHEDULES = "schedule.";

    private static final Map<String, Subject> SUBJECTS = Map.ofEntries(
            Map.entry("charter", new Subject(state -> state.path("name"), state -> page("/charters/", state, "/slug"))),
            Map.entry(
                    "charter-draft",
                    new Subject(state -> state.at("/text/name"), state -> page("/charters/", state, "/charter"))),
            Map.entry("consultation-comment", new Subject(state -> state.at("/by/name"), PublicSubjects::commentedOn)),
            Map.entry("organisation", new Subject(state -> state.path("name"), PublicSubjects::signatory)),
            Map.entry(
                    "endorsement",
                    new Subject(
                            state -> state.at("/organisation/name"),
                            state -> page("/signatories/", state, "/organisation/slug"))),
            Map.entry(
                    "commitment",
                    new Subject(state -> state.path("title"), state -> page("/commitments/", state, "/id"))),
            Map.entry(
                    "progress-report",
                    new Subject(
                            state -> state.path("commitmentTitle"),
                            state -> page("/commitments/", state, "/commitment"))),
            Map.entry(
                    "contribution",
                    new Subject(
                            state -> state.path("commitmentTitle"),
                            state -> page("/commitments/", state, "/commitment"))),
            Map.entry(
                    "partner",
                    new Subject(state -> state.path("title"), state -> page("/commitments/", state, "/commitment"))),
            Map.entry("extension", new Subject(state -> state.path("organisationName"), state -> "")),
            Map.entry("cycle", new Subject(state -> state.path("name"), state -> "")),
            Map.entry("need", new Subject(state -> state.path("title"), state -> page("/needs/", state, "/id"))),
            Map.entry("offer", new Subject(state -> state.path("title"), state -> page("/offers/", state, "/id"))),
            Map.entry(
                    "implementation-report",
                    new Subject(state -> state.path("period"), state -> page("/reports/", state, "/id"))),
            Map.entry(
                    "matching-report",
                    new Subject(state -> state.path("asOf"), state -> page("/matching/", state, "/id"))),
            Map.entry(
                    "instrument",
                    new Subject(state -> state.path("name"), state -> page("/instruments/", state, "/slug"))),
            Map.entry(
                    "statusfact",
                    new Subject(state -> state.path("state"), state -> page("/instruments/", state, "/instrument"))),
            Map.entry("measure", new Subject(state -> state.path("title"), PublicSubjects::measured)),
            Map.entry("setting", new Subject(state -> state, state -> "")));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Messages messages;
    private final Charters charters;

    PublicSubjects(Messages messages, Charters charters) {
        this.messages = messages;
        this.charters = charters;
    }

    /** Whether public acts on records of the kind say what they are about. */
    static boolean names(String kind) {
        return subject(kind).isPresent();
    }

    private static Optional<Subject> subject(String kind) {
        return Optional.ofNullable(RULES.contains(kind) ? RULE : SUBJECTS.get(kind));
    }

    /** Where a state holds the name of its subject, and where the subject stands; an empty address for nowhere. */
    private record Subject(Function<JsonNode, JsonNode> name, Function<JsonNode, String> page) {}

    /** The name in the language or its own, and the page; empty when the act is not public or its payload is erased. */
    Optional<Link> of(Entry entry, Language language) {
        return subject(entry.subject().kind())
                .filter(subject -> entry.visibility() == Visibility.PUBLIC)
                .flatMap(subject -> entry.state()
                        .flatMap(this::read)
                        .map(state -> new Link(
                                words(entry.subject(), subject.name().apply(state), language),
                                subject.page().apply(state))))
                .filter(link -> !link.text().isEmpty());
    }

    private Optional<JsonNode> read(String payload) {
        try {
            return Optional.of(json.readTree(payload));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private String words(org.accord.register.Subject about, JsonNode name, Language language) {
        return switch (about.kind()) {
            case "implementation-report" ->
                messages.get(
                        language,
                        "subject.period",
                        "from",
                        LocalDate.parse(name.path("from").asString("")),
                        "to",
                        LocalDate.parse(name.path("to").asString("")));
            case "matching-report" -> messages.get(language, "subject.day", "day", LocalDate.parse(name.asString("")));
            case "statusfact" -> state(name, language);
            case "setting" ->
                messages.get(
                        language, about.id().startsWith(SCHEDULES) ? "settings.schedules" : "settings." + about.id());
            default -> RULES.contains(about.kind()) ? charter(name.asString(""), language) : words(name, language);
        };
    }

    private String charter(String slug, Language language) {
        return charters.find(slug).map(charter -> charter.name().in(language)).orElse(slug);
    }

    /** The state that a fact is about; a fact about the instrument as a whole is named so. */
    private String state(JsonNode code, Language language) {
        String iso2 = code.isObject() ? code.path("iso2").asString("") : code.asString("");
        return iso2.isEmpty()
                ? messages.get(language, "subject.whole")
                : Countries.name(CountryCode.of(iso2), language);
    }

    private static String words(JsonNode name, Language language) {
        if (!name.isObject()) {
            return name.asString("");
        }
        JsonNode texts = name.path("texts");
        String wished = texts.path(language.name()).asString("");
        return wished.isEmpty() ? texts.path(name.path("original").asString("")).asString("") : wished;
    }

    private static String page(String below, JsonNode state, String at) {
        String end = state.at(at).asString("");
        return end.isEmpty() ? "" : below + end;
    }

    /** The version that a comment is about. */
    private static String commentedOn(JsonNode comment) {
        return page("/charters/", comment, "/charter") + "/versions/"
                + comment.path("version").asString("");
    }

    /** The section on national measures of the state's page. */
    private static String measured(JsonNode measure) {
        JsonNode code = measure.path("state");
        String iso2 = code.isObject() ? code.path("iso2").asString("") : code.asString("");
        return iso2.isEmpty() ? "" : "/states/" + CountryCode.of(iso2).slug();
    }

    private static String signatory(JsonNode organisation) {
        return page("/signatories/", organisation, "/slug");
    }
}
