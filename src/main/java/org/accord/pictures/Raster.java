package org.accord.pictures;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/**
 * Turns a drawing of ours, whose letters are outlines, into a PNG, for mail and for cards. Nothing outside the drawing is
 * loaded.
 */
public final class Raster {

    /** The styles inside a drawing want an address to be relative to. */
    private static final String NOWHERE = "urn:accord:drawing";

    private Raster() {}

    /** @param width in px; the height follows */
    public static byte[] png(String svg, int width) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            TranscoderInput drawing = new TranscoderInput(new StringReader(svg));
            drawing.setURI(NOWHERE);
            transcoder.transcode(drawing, new TranscoderOutput(png));
        } catch (TranscoderException unreadable) {
            throw new IllegalStateException("a drawing of ours is not well formed", unreadable);
        }
        return png.toByteArray();
    }
}
