package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.FieldFault;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.FieldProblem;
import org.accord.signatories.ApplicantFacts;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ContactPerson;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Sector;
import org.accord.signatories.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fields of the form to sign: what was typed into them, what it means, and how they are shown again. */
@Component
class ApplyForm {

    static final String VIEW = "signatories/apply";

    private static final String CHARTER = "charter";

    private static final Set<String> CHOSEN_BEFORE = Set.of("language", CHARTER);
    private static final List<String> CONTACT = List.of("contactName", "contactFunction", "contactEmail");
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "name",
                            "language",
                            "type",
                            "country",
                            "sector",
                            "size",
                            "website",
                            "signatoryName",
                            "signatoryFunction",
                            "email",
                            "statement"),
                    IntStream.rangeClosed(1, ApplicantFacts.MOST_CONTACTS)
                            .boxed()
                            .flatMap(number -> CONTACT.stream().map(field -> field + number)))
            .toList();

    private final Charters charters;
    private final Messages messages;

    ApplyForm(Charters charters, Messages messages) {
        this.charters = charters;
        this.messages = messages;
    }

    /** True when the charter takes no applications at present. */
    boolean isClosed(Map<String, String> typed) {
        return charters.find(charter(typed))
                .filter(charter -> !charter.isOpen())
                .isPresent();
    }

    /** Which charter is to be signed: the first one, unless another was named. */
    static String charter(Map<String, String> typed) {
        return typed.getOrDefault(CHARTER, Charters.PARIS_CALL);
    }

    /** The same with the charter that is meant where the address names none: the first one on record. */
    Map<String, String> meant(Map<String, String> typed) {
        Map<String, String> meant = new HashMap<>(typed);
        charters.all(AsOf.NOW).stream().findFirst().ifPresent(first -> meant.putIfAbsent(CHARTER, first.slug()));
        return meant;
    }

    /** The fields, and the charter that the address names; needs no record. */
    Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        String named = request.getParameter(CHARTER);
        if (named != null && !named.isBlank()) {
            typed.put(CHARTER, named);
        }
        FIELDS.forEach(field -> typed.put(
                field, Optional.ofNullable(request.getParameter(field)).orElse("")));
        return typed;
    }

    /** The language of the name, and the charter, are chosen beforehand: they alone are nothing typed. */
    boolean isEmpty(Map<String, String> typed) {
        return typed.entrySet().stream()
                .allMatch(field -> CHOSEN_BEFORE.contains(field.getKey())
                        || field.getValue().isBlank());
    }

    /** What is to be sent; a {@link CharterProblem.NotFound} when no such charter is there. */
    ApplicationDraft draft(Map<String, String> typed) {
        return new ApplicationDraft(
                known(charter(typed)),
                text(typed, "name"),
                Language.of(text(typed, "language")).orElse(Language.EN),
                chosen(OrganisationType.values(), text(typed, "type")),
                Countries.find(text(typed, "country")).map(Country::code).orElse(null),
                text(typed, "website"),
                text(typed, "signatoryName"),
                text(typed, "signatoryFunction"),
                text(typed, "email"),
                text(typed, "statement"),
                facts(typed));
    }

    /** The first charter may not be on record yet. */
    private String known(String slug) {
        if (!slug.equals(Charters.PARIS_CALL) && charters.find(slug).isEmpty()) {
            throw new CharterProblem.NotFound(slug);
        }
        return slug;
    }

    private static ApplicantFacts facts(Map<String, String> typed) {
        return new ApplicantFacts(
                chosen(Sector.values(), text(typed, "sector")),
                chosen(Size.values(), text(typed, "size")),
                IntStream.rangeClosed(1, ApplicantFacts.MOST_CONTACTS)
                        .mapToObj(number -> new ContactPerson(
                                text(typed, "contactName" + number),
                                text(typed, "contactFunction" + number),
                                text(typed, "contactEmail" + number)))
                        .toList());
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    /** The whole page, which names the charter. */
    void fill(Model model, Map<String, String> typed, Map<String, FieldFault> faults, Language language) {
        fillFields(model, typed, faults, language);
        String slug = charter(typed);
        model.addAttribute("charter", charters.find(known(slug)).orElse(null));
        model.addAttribute(
                "others",
                charters.all().stream()
                        .filter(other -> other.isOpen() && !other.slug().equals(slug))
                        .toList());
    }

    /** The fields alone, which need no record. */
    void fillFields(Model model, Map<String, String> typed, Map<String, FieldFault> faults, Language language) {
        Map<String, String> wrong = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        String colon = messages.get(language, "common.colon") + " ";
        for (String field : FIELDS) {
            FieldFault fault = faults.get(field);
            if (fault != null) {
                String message = messages.get(language, fault.message(), fault.counts());
                wrong.put(field, message);
                problems.add(new FieldProblem(field, label(field, language) + colon + message));
            }
        }
        model.addAttribute("slug", charter(typed));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("problems", problems);
        model.addAttribute("types", ApplyChoices.types(text(typed, "type"), messages, language));
        model.addAttribute("countries", ApplyChoices.countries(text(typed, "country"), language));
        model.addAttribute("languages", ApplyChoices.languages(text(typed, "language"), language));
        model.addAttribute("sectors", ApplyChoices.sectors(text(typed, "sector"), messages, language));
        model.addAttribute("sizes", ApplyChoices.sizes(text(typed, "size"), messages, language));
        model.addAttribute(
                "contacts",
                IntStream.rangeClosed(1, ApplicantFacts.MOST_CONTACTS).boxed().toList());
        model.addAttribute(
                "contactsOpen", hasContacts(typed) || wrong.keySet().stream().anyMatch(ApplyForm::isContact));
    }

    private static boolean hasContacts(Map<String, String> typed) {
        return typed.entrySet().stream()
                .anyMatch(
                        field -> isContact(field.getKey()) && !field.getValue().isBlank());
    }

    private static boolean isContact(String field) {
        return field.startsWith("contact");
    }

    private String label(String field, Language language) {
        if (isContact(field)) {
            int last = field.length() - 1;
            return messages.get(language, "papers." + field.substring(0, last), "number", field.charAt(last) - '0');
        }
        return messages.find(language, "signatories.apply." + field)
                .or(() -> messages.find(language, "papers." + field))
                .orElseGet(() -> messages.get(language, "signatories." + field));
    }
}
