package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;

/**
 * A page as it was last rendered, plain and compressed.
 *
 * @param stamp of the record before it was rendered
 * @param tag weak, of the content
 */
record KeptPage(RecordStamp stamp, String contentType, String tag, byte[] plain, byte[] zipped) {

    private static final int NOT_WORTH_ZIPPING = 1_024;

    static KeptPage of(RecordStamp stamp, String contentType, byte[] content) {
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        return new KeptPage(stamp, contentType, tag, content, zipped(content));
    }

    private static byte[] zipped(byte[] content) {
        if (content.length < NOT_WORTH_ZIPPING) {
            return new byte[0];
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(content);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return zipped.toByteArray();
    }

    /** Bytes of memory, about. */
    int weight() {
        return plain.length + zipped.length + 200;
    }

    /** Answers with the page, or with 304 when the browser has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, tag);
        if (isHeld(request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean zip = zipped.length > 0 && takesZip(request);
        byte[] body = zip ? zipped : plain;
        if (zip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesZip(HttpServletRequest request) {
        String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.contains("gzip") && !taken.contains("gzip;q=0");
    }

    private boolean isHeld(Enumeration<String> tags) {
        String opaque = tag.substring(2);
        while (tags.hasMoreElements()) {
            String held = tags.nextElement();
            if (held.contains(opaque) || held.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
