package org.accord.printing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers requests for papers. It asks for no rights: who has the content to print may print it.
 *
 * @see "decision 0012"
 */
@Component
@Profile("!worker")
public class Papers {

    private static final int COME_BACK_SECONDS = 10;

    private final ITemplateEngine templates;
    private final Press press;
    private @Nullable Workshop workshop;

    Papers(ITemplateEngine templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    /** What papers are made with: heavy, and ready when the first is asked for. */
    private record Workshop(Typesetter typesetter, Glyphs glyphs) {}

    /**
     * The paper as a PDF to be shown; 304 when the reader has it; a page that says to come back, with 503, when too many
     * are being set. A preview is kept neither here nor by the reader's browser.
     *
     * @param file name without its ending
     */
    public Object answer(Paper paper, String file, ServletWebRequest request) {
        String marked = marked(paper);
        String tag = hash(marked + PaperStyle.sheet(paper.language()));
        String name = file + "-" + paper.language().tag();
        try {
            if (paper.isPreview()) {
                byte[] bytes = press.printOnce(() -> set(paper, marked, tag));
                return document(bytes, name)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes);
            }
            return isKnown(tag, request)
                    ? known(tag)
                    : kept(press.print(tag, () -> set(paper, marked, tag)), tag, name);
        } catch (PressBusy busy) {
            return busy(paper, request);
        }
    }

    private static boolean isKnown(String tag, ServletWebRequest request) {
        String[] known = request.getHeaderValues(HttpHeaders.IF_NONE_MATCH);
        return known != null && String.join(",", known).contains('"' + tag + '"');
    }

    private static ResponseEntity<byte[]> known(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag('"' + tag + '"')
                .build();
    }

    private static ResponseEntity<byte[]> kept(byte[] bytes, String tag, String file) {
        return document(bytes, file)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .eTag('"' + tag + '"')
                .body(bytes);
    }

    private static ResponseEntity.BodyBuilder document(byte[] bytes, String file) {
        ContentDisposition shown =
                ContentDisposition.inline().filename(file + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(bytes.length)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString());
    }

    private static ModelAndView busy(Paper paper, ServletWebRequest request) {
        HttpServletResponse response = request.getResponse();
        if (response != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(COME_BACK_SECONDS));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        ModelAndView page = new ModelAndView("printing/busy", HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("seconds", COME_BACK_SECONDS);
        page.addObject("page", paper.page().path().replaceFirst("[?].*", ""));
        return page;
    }

    private String marked(Paper paper) {
        Language language = paper.language();
        Context context = new Context(language.locale(), Map.of("paper", paper));
        context.setVariables(paper.content());
        return templates.process("paper/" + paper.template(), context);
    }

    private byte[] set(Paper paper, String marked, String tag) {
        Workshop tools = workshop();
        Sheet sheet = Sheet.of(marked)
                .styled(PaperStyle.sheet(paper.language()))
                .isolated()
                .bookmarked();
        if (sheet.printable(tools.glyphs()).isEmpty()) {
            sheet.without("unprintable");
        }
        if (paper.language() == Language.RU) {
            sheet.hyphenated();
        }
        if (paper.language().direction().equals("rtl")) {
            sheet.mirrored();
        }
        return tools.typesetter().set(sheet, paper.language(), new Imprint(paper.at(), tag));
    }

    private synchronized Workshop workshop() {
        Workshop ready = workshop;
        if (ready == null) {
            ready = new Workshop(new Typesetter(), Glyphs.ofAllTypefaces());
            workshop = ready;
        }
        return ready;
    }

    private static String hash(String printed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(printed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
