package org.accord.signatories.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.Letter;
import org.accord.signatories.SignatoryProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of an application, for the secretariat: always an attachment, never shown inside the portal. */
@Controller
class LetterDownload {

    private final ApplicationPapers papers;

    LetterDownload(ApplicationPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/apply/letters/{application}")
    ResponseEntity<byte[]> download(@PathVariable String application) {
        ApplicationPapers.Content content =
                papers.letter(application).orElseThrow(() -> new SignatoryProblem.NotFound(application));
        Letter letter = content.letter();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(letter.bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pdf(letter.name()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.bytes());
    }

    /** Whatever the applicant calls it, it opens as what it is. */
    private static String pdf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name + ".pdf";
    }
}
