package org.accord.charters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersion;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.Comparison;
import org.accord.charters.ConsultationComment;
import org.accord.charters.Consultations;
import org.accord.charters.Translations;
import org.accord.charters.VersionSignatories;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AskedProblem;
import org.accord.shared.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The charters, each with its principles, its versions, what changed between them, and the norms it answers to. */
@Controller
class CharterPages {

    /** Comments of a page. */
    static final int COMMENTS = 50;

    private final Charters charters;
    private final CharterVersions versions;
    private final VersionSignatories signatories;
    private final Consultations consultations;
    private final Messages messages;
    private final Clock clock;

    CharterPages(
            Charters charters,
            CharterVersions versions,
            VersionSignatories signatories,
            Consultations consultations,
            Messages messages,
            Clock clock) {
        this.charters = charters;
        this.versions = versions;
        this.signatories = signatories;
        this.consultations = consultations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/charters")
    String list(HttpServletRequest request, Model model) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        model.addAttribute(
                "rows",
                charters.all(asOf).stream()
                        .map(charter ->
                                new CharterRow(charter, signed(charter.slug(), asOf), out(charter.slug(), asOf)))
                        .toList());
        return "charters/charters";
    }

    /**
     * A charter in a list of them; signed counts the signatures of any version that stand.
     *
     * @param out its next version, while comments on it are taken; null when none is
     */
    record CharterRow(
            Charter charter, long signed, @Nullable CharterVersion out) {}

    private @Nullable CharterVersion out(String slug, AsOf asOf) {
        return versions.of(slug, asOf).stream()
                .filter(version -> version.isOpenOn(asOf.day(clock)))
                .findFirst()
                .orElse(null);
    }

    private long signed(String slug, AsOf asOf) {
        return signatories.byVersion(slug, asOf).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @GetMapping("/charters/{slug}")
    String charter(@PathVariable String slug, HttpServletRequest request, Locale locale, Model model) {
        AsOf asOf = AskedFor.of(request, clock).asOf();
        List<CharterVersion> all = versions.of(slug, asOf);
        int number = inForce(all).number();
        model.addAttribute(
                "commented", consultations.comments(slug, number, asOf, 0, 1).total());
        return show(inForce(all), all, asOf, Language.of(locale), List.of(), model);
    }

    @GetMapping("/charters/{slug}/versions/{number}")
    String version(
            @PathVariable String slug,
            @PathVariable String number,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        AskedFor asked = AskedFor.of(request, clock);
        AsOf asOf = asked.asOf();
        List<CharterVersion> all = versions.of(slug, asOf);
        CharterVersion shown = numbered(all, slug, read(number, "version"));
        Page<ConsultationComment> comments = consultations.comments(slug, shown.number(), asOf, asked.page(), COMMENTS);
        model.addAttribute("comments", comments);
        model.addAttribute("commentGroups", CommentGroup.of(comments.items(), shown.text()));
        Language language = Language.of(locale);
        return show(shown, all, asOf, language, List.of(link(inForce(all).text(), language)), model);
    }

    private String show(
            CharterVersion shown,
            List<CharterVersion> all,
            AsOf asOf,
            Language language,
            List<Link> above,
            Model model) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link(messages.get(language, "charters.all"), "/charters")));
        crumbs.addAll(above);
        model.addAttribute("version", shown);
        model.addAttribute("charter", shown.text());
        model.addAttribute("inForce", inForce(all));
        LocalDate day = asOf.day(clock);
        model.addAttribute("open", shown.isOpenOn(day));
        model.addAttribute(
                "out",
                all.stream().filter(each -> each.isOpenOn(day)).findFirst().orElse(null));
        model.addAttribute("behind", Translations.behind(Translations.upTo(all, shown.text()), language));
        model.addAttribute("versions", rows(all, asOf, language));
        model.addAttribute("crosswalk", Crosswalk.of(shown.text()));
        model.addAttribute("crumbs", crumbs);
        return "charters/charter";
    }

    private List<VersionRow> rows(List<CharterVersion> all, AsOf asOf, Language language) {
        Map<Integer, Long> signed = signatories.byVersion(all.getFirst().text().slug(), asOf);
        return all.stream()
                .map(each -> new VersionRow(each, signed.getOrDefault(each.number(), 0L), changes(each, language)))
                .toList();
    }

    private @Nullable Link changes(CharterVersion version, Language language) {
        int before = version.number() - 1;
        return before < 1
                ? null
                : new Link(
                        messages.get(language, "charters.changes.since", "version", before),
                        "/charters/" + version.text().slug() + "/changes?from=" + before + "&to=" + version.number());
    }

    /** Without numbers: what the version in force changed. */
    @GetMapping("/charters/{slug}/changes")
    String changes(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        List<CharterVersion> all = versions.of(slug, AskedFor.of(request, clock).asOf());
        int last = to == null ? inForce(all).number() : read(to, "to");
        CharterVersion after = numbered(all, slug, last);
        CharterVersion before = numbered(all, slug, from == null ? Math.max(1, last - 1) : read(from, "from"));
        Language language = Language.of(locale);
        Comparison comparison = new Comparison(before.text(), after.text(), language, messages);
        model.addAttribute("charter", inForce(all).text());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("numbers", all.stream().map(CharterVersion::number).toList());
        model.addAttribute("parts", comparison.parts());
        model.addAttribute("alsoIn", comparison.alsoIn());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Link(messages.get(language, "charters.all"), "/charters"),
                        link(inForce(all).text(), language)));
        return "charters/changes";
    }

    private static Link link(Charter charter, Language language) {
        return new Link(charter.name().in(language), "/charters/" + charter.slug());
    }

    private static CharterVersion inForce(List<CharterVersion> all) {
        return all.stream()
                .filter(each -> each.state() == CharterVersion.State.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    private static CharterVersion numbered(List<CharterVersion> all, String slug, int number) {
        return all.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new CharterProblem.NoVersion(slug, number));
    }

    static int read(String number, String parameter) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException unreadable) {
            throw new AskedProblem(parameter);
        }
    }
}
