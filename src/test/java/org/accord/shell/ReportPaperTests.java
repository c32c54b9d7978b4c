package org.accord.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.commitments.Milestone;
import org.accord.pictures.Pictures;
import org.accord.printing.GoldenPicture;
import org.accord.printing.Paper;
import org.accord.printing.PaperBench;
import org.accord.progress.Cycle;
import org.accord.progress.EvidenceFile;
import org.accord.progress.IndicatorValue;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.register.Recorded;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;

/** The paper of a report that was accepted looks as it did when a person looked at it. */
class ReportPaperTests {

    private static final LocalDate OPENED = LocalDate.of(2026, 10, 1);
    private static final Instant SENT = Instant.parse("2026-10-20T09:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2026-11-23T09:38:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 12, 31);

    private static final Words ENGLISH = new Words(
            Language.EN,
            "Ghana",
            "Train every magistrate on electronic evidence",
            "Two courses were held in Accra and one in Kumasi; 212 magistrates passed.\nThe handbook is in its second edition.",
            "Rooms with a network were missing in the north.",
            List.of("Magistrates trained", "people", "Lists of those who passed"),
            List.of("First course held", "Courses in all regions"),
            List.of(
                    "Does the figure count persons, or places taken?",
                    "It counts persons.",
                    "Answered; the list shows it."),
            "One third of the way in half of the time, shown by the lists.");

    private static final Words ARABIC = new Words(
            Language.AR,
            "غانا",
            "تدريب جميع القضاة على الأدلة الإلكترونية",
            "عُقدت دورتان في أكرا ودورة في كوماسي، واجتازها 212 قاضياً.\nصدرت الطبعة الثانية من الدليل.",
            "لم تتوفر في الشمال قاعات متصلة بالشبكة.",
            List.of("القضاة المدربون", "شخص", "قوائم من اجتازوا الدورة"),
            List.of("عقد الدورة الأولى", "دورات في جميع المناطق"),
            List.of("هل يحصي الرقم الأشخاص أم المقاعد؟", "يحصي الأشخاص.", "أُجيب عن السؤال، والقائمة تبيّن ذلك."),
            "ثلث الطريق في نصف المدة، كما تبيّن القوائم.");

    private static final Words CHINESE = new Words(
            Language.ZH,
            "加纳",
            "就电子证据培训全体治安法官",
            "在阿克拉举办了两期课程，在库马西举办了一期；212名治安法官通过考核。\n手册已出第二版。",
            "北部缺少有网络的教室。",
            List.of("受训治安法官", "人", "通过考核者名单"),
            List.of("举办首期课程", "各地区均举办课程"),
            List.of("该数字统计的是人数还是席位？", "统计的是人数。", "已答复；名单可以证明。"),
            "用一半时间完成了三分之一，名单可以证明。");

    private final Messages messages = new Messages();
    private final PaperBench bench = new PaperBench();

    /** What a signatory and its reviewer say in their language. */
    private record Words(
            Language language,
            String who,
            String title,
            String narrative,
            String obstacles,
            List<String> indicator,
            List<String> milestones,
            List<String> asked,
            String reason) {}

    @Test
    void inEnglish() throws Exception {
        GoldenPicture.assertLooksAs("progress-report-en", paper(ENGLISH));
    }

    @Test
    void inArabic() throws Exception {
        GoldenPicture.assertLooksAs("progress-report-ar", paper(ARABIC));
    }

    @Test
    void inChinese() throws Exception {
        GoldenPicture.assertLooksAs("progress-report-zh", paper(CHINESE));
    }

    private byte[] paper(Words words) {
        Commitment commitment = commitment(words);
        Cycle before = cycle("2025", OPENED.minusYears(1));
        Cycle cycle = cycle("2026", OPENED);
        ProgressReport report = report(words, commitment, cycle, 212);
        List<ProgressReport> newestFirst = List.of(report, report(words, commitment, before, 61));
        Map<String, Object> told = ReportTold.of(
                report,
                commitment,
                cycle,
                CommitmentPictures.gauges(
                        commitment,
                        newestFirst,
                        Map.of(before.id(), before, cycle.id(), cycle),
                        new CommitmentPictures(new Pictures(messages)).onPaper(words.language())));
        told.putAll(ReportTold.decided(new Recorded<>(report.id(), 3, 718, ACCEPTED, report), true));
        PageAddress page =
                new PageAddress("https://accord.example", "/commitments/c-1/reports/" + cycle.id(), List.of());
        return bench.print(new Paper(
                "progress-report",
                words.language(),
                messages.get(words.language(), "reportPage.kind"),
                report.commitmentTitle(),
                Paper.page(page, page.path(), words.language()),
                LocalDate.of(2026, 11, 29),
                false,
                PaperBench.proof(),
                told));
    }

    private static Cycle cycle(String name, LocalDate opens) {
        return new Cycle(
                "paris-call." + name,
                "paris-call",
                name,
                new ReportingPeriod(opens.minusYears(1), opens.minusDays(1)),
                opens,
                opens.plusDays(14),
                30,
                Cycle.State.OPEN);
    }

    private static Commitment commitment(Words words) {
        Commitment.Lead lead = new Commitment.Lead(
                new OrganisationId("o-1"),
                "ghana",
                LocalisedText.of(words.language(), words.who()),
                OrganisationType.STATE,
                new CountryCode("GH"));
        List<Milestone> milestones = List.of(
                new Milestone("m1", words.milestones().get(0), LocalDate.of(2026, 6, 30)),
                new Milestone("m2", words.milestones().get(1), DUE));
        Indicator indicator = new Indicator(
                "i1",
                words.indicator().get(0),
                words.indicator().get(1),
                BigDecimal.ZERO,
                BigDecimal.valueOf(600),
                DUE);
        return new Commitment(
                "c-1",
                "paris-call",
                lead,
                words.language(),
                words.title(),
                words.narrative(),
                Set.of(1),
                milestones,
                List.of(indicator),
                Commitment.State.PUBLISHED,
                SENT);
    }

    private static ProgressReport report(Words words, Commitment commitment, Cycle cycle, int trained) {
        return new ProgressReport(
                ProgressReport.id(cycle.id(), commitment.id()),
                cycle.id(),
                cycle.charter(),
                commitment.id(),
                commitment.title(),
                commitment.organisation(),
                words.language(),
                words.narrative(),
                words.obstacles(),
                Map.of("m1", MilestoneState.COMPLETE, "m2", MilestoneState.IN_PROGRESS),
                List.of(new IndicatorValue(
                        "i1",
                        BigDecimal.valueOf(trained),
                        cycle.opens(),
                        words.indicator().get(2))),
                List.of(new EvidenceFile("f1", "list-2026.csv", "text/csv", 48_213, "00ff")),
                ProgressReport.State.ACCEPTED,
                SENT,
                List.of(new Question(
                        "narrative", words.asked().get(0), SENT, words.asked().get(2))),
                words.asked().get(1),
                Rating.LIMITED,
                words.reason());
    }
}
