package org.accord.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.accord.shared.PortalAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Speaks to the mail server of {@code spring.mail}. No value of the record can end a header line. */
@Component
class SmtpCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCourier.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final @Nullable JavaMailSender server;
    private final String from;

    SmtpCourier(
            ObjectProvider<JavaMailSender> servers,
            Environment environment,
            MailSettings settings,
            PortalAddress address) {
        boolean named = !environment.getProperty("spring.mail.host", "").isBlank();
        this.server = named ? servers.getIfAvailable() : null;
        this.from = settings.from().isBlank() ? "accord@" + address.host() : settings.from();
    }

    @Override
    public boolean isThere() {
        return server != null;
    }

    @Override
    public void deliver(Letter letter) throws NotDelivered {
        JavaMailSender sender = server;
        if (sender == null) {
            throw new IllegalStateException("no mail server");
        }
        try {
            sender.send(message(sender.createMimeMessage(), letter));
        } catch (AddressException unreadable) {
            throw new NotDelivered(Reason.REFUSED, unreadable);
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            Reason reason = isForGood(failed) ? Reason.REFUSED : Reason.AWAY;
            LOG.debug("The mail server did not take {}", letter.messageId(), failed);
            throw new NotDelivered(reason, failed);
        }
    }

    MimeMessage message(MimeMessage message, Letter letter) throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(from, oneLine(letter.from()), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().value()));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(letter.date()));
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), html(letter)));
        message.setHeader("Message-ID", "<" + letter.messageId() + ">");
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** The HTML, with the picture it shows beside it when there is one. */
    private static MimeBodyPart html(Letter letter) throws MessagingException {
        MimeBodyPart html = part(letter.html(), "html");
        Letter.Inline picture = letter.picture();
        if (picture == null) {
            return html;
        }
        MimeBodyPart shown = new MimeBodyPart();
        shown.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
        shown.setContentID("<" + picture.id() + ">");
        shown.setDisposition(Part.INLINE);
        shown.setFileName("picture.png");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, shown));
        return both;
    }

    /** Whatever stands in a name or title, a header stays one line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    private static boolean isForGood(Exception failed) {
        return failed instanceof MailSendException several
                && several.getFailedMessages().values().stream().anyMatch(SmtpCourier::isRefusal);
    }

    /** The server said 5xx about the address itself. */
    private static boolean isRefusal(Exception failure) {
        if (!(failure instanceof SendFailedException refused)) {
            return false;
        }
        Address[] invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }
}
