package org.accord.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The colours of the portal for mails, which understand neither variables nor {@code light-dark()}: read from its tokens. */
@Component
public class MailColours {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    MailColours() {
        Matcher token = TOKEN.matcher(tokens());
        while (token.find()) {
            light.put(token.group(1), token.group(2));
            dark.put(token.group(1), token.group(3));
        }
    }

    /** The colour of a token on paper, such as {@code #fbf9f4} for {@code paper}. */
    public String light(String token) {
        return known(light, token);
    }

    /** The colour of a token in the dark. */
    public String dark(String token) {
        return known(dark, token);
    }

    private static String known(Map<String, String> colours, String token) {
        String colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException("no colour --" + token);
        }
        return colour;
    }

    private static String tokens() {
        try {
            return new ClassPathResource("static/styles/tokens.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
