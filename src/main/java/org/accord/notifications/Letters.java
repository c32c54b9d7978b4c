package org.accord.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accord.notifications.MailPage.Link;
import org.accord.pictures.Picture;
import org.accord.pictures.Pictures;
import org.accord.pictures.Printed;
import org.accord.shared.AccordProperties;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.PortalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts mails in words, in the language of whom they go to. */
@Component
class Letters {

    /** Where a link that ends mails leads. */
    static final String UNSUBSCRIBE = "/unsubscribe/";

    private static final String TEMPLATE = "mail/mail";
    private static final int PICTURE_WIDTH = 500;
    private static final int DENSITY = 2;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final Recipients recipients;
    private final Particulars particulars;
    private final Digests digests;
    private final DeadlineMails deadlines;
    private final MailWording wording;
    private final UnsubscribeTokens tokens;
    private final Pictures pictures;
    private final Messages messages;
    private final MailColours colours;
    private final ITemplateEngine templates;
    private final PortalAddress address;
    private final AccordProperties accord;

    Letters(
            Recipients recipients,
            Particulars particulars,
            Digests digests,
            DeadlineMails deadlines,
            MailWording wording,
            UnsubscribeTokens tokens,
            Pictures pictures,
            Messages messages,
            MailColours colours,
            ITemplateEngine templates,
            PortalAddress address,
            AccordProperties accord) {
        this.recipients = recipients;
        this.particulars = particulars;
        this.digests = digests;
        this.deadlines = deadlines;
        this.wording = wording;
        this.tokens = tokens;
        this.pictures = pictures;
        this.messages = messages;
        this.colours = colours;
        this.templates = templates;
        this.address = address;
        this.accord = accord;
    }

    /**
     * The letter as the record has it now; empty when there is nobody to write to, when they may not read it any more, or
     * when there is nothing to say any more.
     */
    Optional<Letter> write(OutboxMail mail) {
        return recipients
                .find(mail.to())
                .filter(to -> recipients.mayStillRead(mail))
                .flatMap(to -> contents(mail, to.language()).map(contents -> letter(mail, to, contents)));
    }

    private Optional<Contents> contents(OutboxMail mail, Language language) {
        return switch (mail.mail()) {
            case DIGEST -> digests.of(mail, language);
            case DEADLINES -> deadlines.of(mail, language);
            default -> particulars.of(mail, language);
        };
    }

    private Letter letter(OutboxMail mail, Recipients.Addressee to, Contents contents) {
        Language language = to.language();
        MailWording.Words words = wording.of(mail.mail(), language, contents.arguments());
        Link unsubscribe = unsubscribe(mail, language);
        Printed picture = printed(contents, language);
        String pictureId = "picture." + mail.id() + "@" + address.host();
        MailPage page = page(mail, contents, words, language, shown(picture, pictureId), unsubscribe);
        Context context = new Context(Locale.forLanguageTag(language.tag()), Map.of("mail", page, "colours", colours));
        return new Letter(
                mail.id() + "@" + address.host(),
                to.email(),
                language,
                page.name(),
                words.subject(),
                page.plain(),
                templates.process(TEMPLATE, context),
                unsubscribe == null ? null : unsubscribe.href(),
                picture == null ? null : new Letter.Inline(pictureId, picture.png(DENSITY)),
                mail.createdAt());
    }

    private @Nullable Printed printed(Contents contents, Language language) {
        Picture picture = contents.picture();
        return picture == null ? null : pictures.print("picture", picture, language, PICTURE_WIDTH);
    }

    private static MailPage.@Nullable Shown shown(@Nullable Printed picture, String id) {
        return picture == null
                ? null
                : new MailPage.Shown(
                        "cid:" + id, picture.title(), picture.told(), picture.pngWidth(), picture.pngHeight());
    }

    private MailPage page(
            OutboxMail mail,
            Contents contents,
            MailWording.Words words,
            Language language,
            MailPage.@Nullable Shown picture,
            @Nullable Link unsubscribe) {
        return new MailPage(
                language,
                messages.get(language, "frame.name"),
                address.to("/"),
                accord.demonstration(),
                words.subject(),
                List.of(PARAGRAPHS.split(words.body().strip())),
                contents.quotes(),
                contents.lines().stream()
                        .map(line -> new Link(line.text(), whole(line.path(), language)))
                        .toList(),
                picture,
                action(mail, contents, language),
                messages.get(language, "mail.why." + mail.mail().kind()),
                mail.to().user().isPresent()
                        ? new Link(messages.get(language, "mail.preferences"), address.to("/app/my-mails"))
                        : null,
                unsubscribe,
                messages.get(language, "mail.automatic"));
    }

    private @Nullable Link action(OutboxMail mail, Contents contents, Language language) {
        String path = contents.path();
        return path == null ? null : new Link(messages.get(language, mail.mail().actionKey()), whole(path, language));
    }

    private @Nullable Link unsubscribe(OutboxMail mail, Language language) {
        MailKind kind = mail.mail().kind();
        return mail.to()
                .user()
                .filter(user -> kind.isOptional() || kind == MailKind.DIGEST)
                .map(user -> new Link(
                        messages.get(language, "mail.unsubscribe"),
                        whole(UNSUBSCRIBE + tokens.of(user, kind), language)))
                .orElse(null);
    }

    private String whole(String path, Language language) {
        return address.to(in(language, path));
    }

    /** Public pages open in the language of the mail; the workspace knows its own. */
    static String in(Language language, String path) {
        if (path.startsWith("/app/")) {
            return path;
        }
        int code = path.indexOf('#');
        String asked = "?lang=" + language.tag();
        return code < 0 ? path + asked : path.substring(0, code) + asked + path.substring(code);
    }
}
