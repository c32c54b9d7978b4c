package org.accord.progress.web;

import java.nio.charset.StandardCharsets;
import org.accord.progress.Evidence;
import org.accord.progress.EvidenceFile;
import org.accord.progress.ProgressProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of evidence: always an attachment, under the type that was found by its content, at most 25 MB. */
@Controller
class EvidenceDownload {

    private final Evidence evidence;

    EvidenceDownload(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{report}/{file}")
    ResponseEntity<byte[]> download(@PathVariable String report, @PathVariable String file) {
        Evidence.Content content = evidence.find(report, file).orElseThrow(() -> new ProgressProblem.NotFound(file));
        EvidenceFile found = content.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .contentLength(found.bytes())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(found.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
