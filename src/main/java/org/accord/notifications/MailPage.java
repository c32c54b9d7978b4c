package org.accord.notifications;

import java.util.List;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a mail shows; all addresses are whole.
 *
 * @param name of the portal
 * @param home address of the portal
 * @param demonstration the portal shows demonstration data
 * @param why says why this mail came
 * @param preferences where one says which mails one wants; null for people without an account
 * @param unsubscribe ends mails of this kind; null for those that cannot be ended
 */
public record MailPage(
        Language language,
        String name,
        String home,
        boolean demonstration,
        String subject,
        List<String> paragraphs,
        List<String> quotes,
        List<Link> lines,
        @Nullable Shown picture,
        @Nullable Link action,
        String why,
        @Nullable Link preferences,
        @Nullable Link unsubscribe,
        String automatic) {

    /**
     * A picture, and the same in words for programs that show none.
     *
     * @param source that names the part of the mail it is in
     * @param width in px
     * @param height in px
     */
    public record Shown(String source, String title, String told, int width, int height) {}

    /** Words and where they lead. */
    public record Link(String text, String href) {}

    /** The same without markup, for readers and programs that show none. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        paragraphs.forEach(paragraph -> plain.append(paragraph).append("\n\n"));
        quotes.forEach(quote ->
                plain.append("> ").append(quote.strip().replace("\n", "\n> ")).append("\n\n"));
        lines.forEach(line -> plain.append("* ")
                .append(line.text())
                .append('\n')
                .append("  ")
                .append(line.href())
                .append("\n\n"));
        if (picture != null) {
            plain.append(picture.title()).append(":\n").append(picture.told()).append("\n\n");
        }
        append(plain, action);
        plain.append("-- \n")
                .append(name)
                .append(" · ")
                .append(home)
                .append('\n')
                .append(why)
                .append(' ')
                .append(automatic)
                .append("\n\n");
        append(plain, preferences);
        append(plain, unsubscribe);
        return plain.toString().strip() + "\n";
    }

    private static void append(StringBuilder plain, @Nullable Link link) {
        if (link != null) {
            plain.append(link.text()).append(":\n").append(link.href()).append("\n\n");
        }
    }
}
