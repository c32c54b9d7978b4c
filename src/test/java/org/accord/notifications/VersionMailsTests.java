package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterOpening;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.CommentDraft;
import org.accord.charters.CommentRemovals;
import org.accord.charters.Comments;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.charters.WindowDraft;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Representatives hear of a new version when it comes into force, and once more before their time is over. */
class VersionMailsTests extends Mailbox {

    private static final String PASSWORD = "lantern-orchard-copper-17";

    @Autowired
    private Charters charters;

    @Autowired
    private CharterVersions versions;

    @Autowired
    private Comments comments;

    @Autowired
    private CommentRemovals moderation;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private VersionMails mails;

    @Autowired
    private Clock clock;

    private final String slug = "mailed-" + Identity.random();

    @Test
    void whoSignedAnEarlierVersionIsToldTheDayAndReminded() throws Exception {
        LocalDate today = Days.of(clock.instant());
        String address = anAddress();
        asSystem(() -> charters.open(new CharterOpening(slug, Language.EN, today, "a test", text(0, "First"))));
        OrganisationId organisation = asSystem(this::admit);
        asSystem(() -> accounts.create(NewUser.member(
                address, "Member", Language.EN, PASSWORD, Membership.of(organisation, Membership.Kind.EDITOR))));

        Charter second =
                asSystem(() -> versions.bringIntoForce(slug, text(1, "Second"), new WindowDraft(40, After.LAPSES)));

        String text = part(theMailTo(address), "text/plain");
        assertThat(text)
                .contains("Version 2 of the charter", "signed version 1", "Otherwise the signature ends")
                .contains(ADDRESS + "/app/endorsements/" + slug + "/" + organisation)
                .doesNotContain("{");

        asSystem(() -> {
            mails.remind(second, today.plusDays(25), today);
            mails.remind(second, today.plusDays(26), today);
            mails.remind(second, today.plusDays(27), today);
            return true;
        });
        org.awaitility.Awaitility.await().until(() -> to(address).size() == 2);
        assertThat(to(address).getLast().getSubject()).contains("Not endorsed yet");
    }

    @Test
    void whoSignedIsToldOnceThatTheNextVersionIsOutForConsultation() throws Exception {
        LocalDate today = Days.of(clock.instant());
        String address = anAddress();
        asSystem(() -> charters.open(new CharterOpening(slug, Language.EN, today, "a test", text(0, "First"))));
        OrganisationId organisation = asSystem(this::admit);
        asSystem(() -> accounts.create(NewUser.member(
                address, "Member", Language.EN, PASSWORD, Membership.of(organisation, Membership.Kind.EDITOR))));

        asSystem(() -> versions.consult(slug, text(1, "Second"), today.plusDays(40), null));
        assertThat(part(theMailTo(address), "text/plain"))
                .contains("Version 2 of the charter", "is out for consultation")
                .contains(ADDRESS + "/app/consultations/" + slug + "/" + organisation)
                .doesNotContain("{");

        asSystem(() -> versions.consult(slug, text(1, "Second, better"), today.plusDays(50), null));
        asSystem(() -> versions.bringIntoForce(slug, text(1, "Second, better"), new WindowDraft(40, After.STAYS)));
        org.awaitility.Awaitility.await().until(() -> to(address).size() == 2);
        assertThat(to(address).getLast().getSubject()).contains("A new version to endorse");
    }

    @Test
    void whoCommentedIsToldOfTheAnswerAndOfARemoval() throws Exception {
        LocalDate today = Days.of(clock.instant());
        String address = anAddress();
        asSystem(() -> charters.open(new CharterOpening(slug, Language.EN, today, "a test", text(0, "First"))));
        OrganisationId organisation = asSystem(this::admit);
        UserId member = asSystem(() -> accounts.create(NewUser.member(
                address, "Member", Language.EN, PASSWORD, Membership.of(organisation, Membership.Kind.EDITOR))));
        asSystem(() -> versions.consult(slug, text(1, "Second"), today.plusDays(40), null));
        Actor writer = asSystem(() -> accounts.find(member).orElseThrow().actor(today));
        String comment = CurrentActor.callAs(
                        writer,
                        () -> comments.comment(slug, 2, organisation, new CommentDraft(1, Language.EN, "Say by when.")))
                .id();

        asSystem(() -> comments.answer(comment, 1, Language.EN, "By 2030."));

        org.awaitility.Awaitility.await().until(() -> to(address).size() == 2);
        assertThat(part(to(address).getLast(), "text/plain"))
                .contains("answered a comment", "By 2030.", "/charters/" + slug + "/versions/2?lang=en#comments")
                .doesNotContain("{");
        assertThat(lines(writer)).anySatisfy(line -> assertThat(line).contains("Your comment is answered"));

        asSystem(() -> moderation.remove(comment, 2, "It insults a person."));

        org.awaitility.Awaitility.await().until(() -> to(address).size() == 3);
        assertThat(part(to(address).getLast(), "text/plain"))
                .contains("removed a comment", "It insults a person.")
                .doesNotContain("{");
        assertThat(lines(writer))
                .anySatisfy(line -> assertThat(line).contains("Your comment was removed"))
                .noneSatisfy(line -> assertThat(line).contains("is answered"));
    }

    private List<String> lines(Actor reader) {
        return CurrentActor.callAs(reader, () -> inbox.part("", 50, Language.EN)).lines().stream()
                .map(InboxLine::text)
                .toList();
    }

    private OrganisationId admit() {
        return admissions
                .admit(new Admission(
                        slug,
                        LocalisedText.of(Language.EN, "Mailed " + Identity.random() + " (example)"),
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "",
                        "Director",
                        "",
                        null,
                        "On paper"))
                .state()
                .organisation()
                .id();
    }

    private static CharterDraft text(int seen, String summary) {
        return new CharterDraft(
                seen,
                Map.of(Language.EN, "Charter of a test"),
                List.of(new PrincipleDraft(Map.of(Language.EN, "Principle"), Map.of(Language.EN, summary), List.of())));
    }

    private static <T> T asSystem(Supplier<T> act) {
        return CurrentActor.callAs(Actor.SYSTEM, act);
    }
}
