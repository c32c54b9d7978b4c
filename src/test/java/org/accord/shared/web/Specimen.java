package org.accord.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A page with every piece on it, and the engine that draws it without a server. */
final class Specimen {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SpringTemplateEngine ENGINE = engine();

    private Specimen() {}

    static SiteFrame frame(Language language, String path, LocalDate day, Parameter... query) {
        return new SiteFrame(
                language,
                List.of(Language.EN, Language.AR),
                new PageAddress("https://accord.example", path, List.of(query)),
                new RecordMoment(TODAY, day, day.equals(TODAY), true, 48_213, Instant.parse("2026-11-23T09:40:00Z")),
                Masthead.of("Accord"));
    }

    static SiteFrame frame(Language language, String path, Parameter... query) {
        return frame(language, path, TODAY, query);
    }

    static String page(SiteFrame site) {
        boolean arabic = site.language() == Language.AR;
        Context model = new Context(site.language().locale());
        model.setVariable(SiteFrame.ATTRIBUTE, site);
        model.setVariables(texts(arabic));
        model.setVariables(lists(arabic));
        return ENGINE.process("specimen", model);
    }

    static String problem(SiteFrame site, ProblemPage problem) {
        Context model = new Context(site.language().locale());
        model.setVariable(SiteFrame.ATTRIBUTE, site);
        model.setVariable(ProblemPage.ATTRIBUTE, problem);
        return ENGINE.process(ProblemPage.VIEW, model);
    }

    private static Map<String, Object> texts(boolean arabic) {
        return Map.of(
                "heading",
                arabic
                        ? "قدّم ثلثا الموقعين تقاريرهم، والتزم الخُمس الصمت."
                        : "Two in three signatories reported. One in five said nothing.",
                "eyebrow",
                arabic ? "دورة 2026، أُغلقت في 31 تشرين الأول/أكتوبر" : "Cycle 2026, closed 31 October",
                "hint",
                arabic
                        ? "من وقّع وبماذا تعهد وما آل إليه تعهده: مسجّل قيدًا قيدًا ومُراجَع."
                        : "Who signed what, what they promised, and what became of it, act by act.",
                "wrong",
                arabic ? "اكتب الاسم كما في النظام الأساسي." : "Give the name as in the statutes.",
                "words",
                "");
    }

    private static Map<String, Object> lists(boolean arabic) {
        Link link = new Link(arabic ? "الأسباب" : "reasons", "/commitments/417");
        List<Choice> choices = List.of(
                new Choice("state", arabic ? "دولة" : "State", true),
                new Choice("company", arabic ? "شركة" : "Company", false));
        return Map.of(
                "crumbs",
                        List.of(
                                new Link(arabic ? "الموقّعون" : "Signatories", "/signatories"),
                                new Link("Ghana", "/signatories/gh")),
                "figures",
                        List.of(
                                Fact.of(arabic ? "موقّعًا، منهم 81 دولة" : "signatories, 81 of them states", "1,204"),
                                Fact.of(arabic ? "من التقارير المستحقة" : "of due reports on time", "66 %")),
                "filters",
                        List.of(
                                new Filter("type", arabic ? "النوع" : "Type", choices),
                                new Filter("region", arabic ? "المنطقة" : "Region", choices)),
                "choices", choices,
                "rows", rows(arabic),
                "page", new Page<>(List.of("one"), 1, 50, 118),
                "link", link,
                "problems", List.of(new FieldProblem("name", arabic ? "الاسم مطلوب" : "The name is missing")),
                "story",
                        List.of(
                                new StoryEntry(
                                        arabic ? "رُوجع: تقدم محدود" : "Reviewed: limited progress",
                                        "14 Nov 2026",
                                        link,
                                        null,
                                        null),
                                new StoryEntry(
                                        arabic ? "عُدّل الهدف" : "Amended: target", "11 Feb 2026", null, "500", "600"),
                                StoryEntry.of("Recorded", "12 Nov 2024")),
                "facts",
                        List.of(
                                Fact.of(arabic ? "الجهة" : "Lead", "Ministry of Justice"),
                                new Fact(
                                        arabic ? "الشركاء" : "Partners",
                                        "Estonia, Civic Lens Network (example)",
                                        "/signatories/ee")));
    }

    private static List<Row> rows(boolean arabic) {
        LocalisedText both = LocalisedText.of(Language.EN, "Train 600 magistrates in electronic evidence")
                .with(Language.AR, "تدريب 600 قاضٍ على الأدلة الإلكترونية");
        LocalisedText english = LocalisedText.of(Language.EN, "No default passwords in any product sold after 2025");
        return List.of(
                new Row(
                        arabic ? "الأردن" : "Jordan",
                        "/signatories/jo",
                        arabic ? "دولة، غرب آسيا" : "state, Western Asia",
                        both,
                        Sign.DONE,
                        arabic ? "مُنجز" : "Complete",
                        4,
                        4),
                new Row(
                        arabic ? "غانا" : "Ghana",
                        "/signatories/gh",
                        arabic ? "دولة" : "state",
                        both,
                        Sign.DOING,
                        arabic ? "تقدم محدود" : "Limited",
                        212,
                        600),
                new Row(
                        "Civic Lens Network (example)",
                        "/signatories/clnx",
                        "civil society",
                        english,
                        Sign.LATE,
                        arabic ? "متأخر 12 يومًا" : "Late, 12 days",
                        1,
                        3),
                new Row(
                        "Meridian Trade Association of the Seven Coasts and their Hinterland (example)",
                        null,
                        "trade association",
                        english,
                        Sign.SILENT,
                        arabic ? "لا تقرير بعد" : "No report yet",
                        0,
                        40));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(new TemplateMessages(new Messages()));
        return engine;
    }

    record Row(
            String name,
            String href,
            String sub,
            LocalisedText commitment,
            Sign sign,
            String word,
            int value,
            int of) {}
}
