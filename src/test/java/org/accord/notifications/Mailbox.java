package org.accord.notifications;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.accord.PortalTest;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A portal whose mails go to a mail server of the tests. */
@PortalTest
abstract class Mailbox {

    static final String ADDRESS = "https://accord.example.org";
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("accord.address", () -> ADDRESS);
    }

    static String anAddress() {
        return UUID.randomUUID() + "@mail.example";
    }

    static MimeMessage theMailTo(String address) {
        await().until(() -> to(address).size() == 1);
        return to(address).getFirst();
    }

    /** The one that says these words, in its subject or its text, whatever else came. */
    static MimeMessage theMailTo(String address, String words) {
        await().until(() -> to(address, words).size() == 1);
        return to(address, words).getFirst();
    }

    static List<MimeMessage> to(String address, String words) {
        return to(address).stream().filter(mail -> says(mail, words)).toList();
    }

    private static boolean says(MimeMessage mail, String words) {
        try {
            return mail.getSubject().contains(words) || part(mail, "text/plain").contains(words);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String part(jakarta.mail.Part whole, String type) throws MessagingException, IOException {
        jakarta.mail.Part part = find(whole, type);
        return part == null ? "" : String.valueOf(part.getContent());
    }

    static jakarta.mail.@Nullable Part find(jakarta.mail.Part whole, String type)
            throws MessagingException, IOException {
        if (whole.isMimeType(type)) {
            return whole;
        }
        if (whole.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                jakarta.mail.Part found = find(part, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
