package org.accord.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What tells one printed document from another: instead of the time and chance of its making, the time of the act it
 * prints and the hash of what it says. So the same paper is the same file.
 *
 * @param at when what is printed was recorded
 * @param tag hash of what is printed, lower-case hex
 */
record Imprint(Instant at, String tag) {

    private static final String MADE_BY = "Accord";
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final Pattern CREATED_ATTRIBUTE = Pattern.compile("(xmp:CreateDate=\")[^\"]*(\")");

    void press(PDDocument document) {
        Calendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(moment);
        number(document);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String day = "$1" + at.atOffset(ZoneOffset.UTC).withNano(0) + "$2";
            xmp = CREATED.matcher(xmp).replaceAll(day);
            xmp = CREATED_ATTRIBUTE.matcher(xmp).replaceAll(day);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemoryNever) {
            throw new UncheckedIOException(inMemoryNever);
        }
    }

    /** The document's identity, wanted anew at each saving. */
    void number(PDDocument document) {
        byte[] start = HexFormat.of().parseHex(tag.substring(0, 2 * Long.BYTES));
        document.setDocumentId(ByteBuffer.wrap(start).getLong());
    }

    static String madeBy() {
        return MADE_BY;
    }
}
