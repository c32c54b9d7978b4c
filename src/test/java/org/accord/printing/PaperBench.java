package org.accord.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.PageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints papers from the real templates without a portal. */
public final class PaperBench {

    private static final String HASH = "6e5da92a26706f9d475aa71e4dac87cafe04234d45f11a77319c80c19c99d44b";
    static final Instant AT = Instant.parse("2026-11-23T09:38:00Z");

    private final Messages messages = new Messages();

    private final Papers papers = papers(new Press(settings()));

    Papers papers(Press press) {
        StaticApplicationContext context = new StaticApplicationContext();
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new PrintingConfiguration().paperTemplates(context));
        templates.setTemplateEngineMessageSource(new AbstractMessageSource() {
            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
                return messages.get(Language.of(locale), code);
            }

            @Override
            protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
                return null;
            }

            @Override
            protected @Nullable String getMessageInternal(
                    @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
                return messages.get(
                        Language.of(String.valueOf(locale)).orElse(Language.EN),
                        String.valueOf(code),
                        arguments == null ? new Object[0] : arguments);
            }
        });
        return new Papers(templates, press);
    }

    static PrintingProperties settings() {
        return new PrintingProperties(2, java.time.Duration.ofSeconds(10), DataSize.ofMegabytes(8));
    }

    /** The bytes of a paper that shows paragraphs and a table of one row. */
    byte[] print(Language language, String title, List<String> paragraphs, List<String> row) {
        return print(paper(language, title, paragraphs, row));
    }

    /** The bytes of a paper. */
    public byte[] print(Paper paper) {
        Object answer = papers.answer(paper, "bench", request());
        return (byte[]) ((org.springframework.http.ResponseEntity<?>) answer).getBody();
    }

    /** A proof of an act that never was. */
    public static Proof proof() {
        return new Proof(718, 3, AT, HASH, 900, "e2rk3BEA5yUHOSzMqopaLAbFbgwXmpWUUddAXNZkEI4=", "accord.example+1+A");
    }

    static Paper paper(Language language, String title, List<String> paragraphs, List<String> row) {
        return new Paper(
                "bench",
                language,
                "Bench",
                title,
                Paper.page(new PageAddress("https://accord.example", "/bench.pdf", List.of()), "/bench", language),
                LocalDate.of(2026, 11, 23),
                false,
                proof(),
                Map.of("paragraphs", paragraphs, "row", row));
    }

    static ServletWebRequest request() {
        return new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
