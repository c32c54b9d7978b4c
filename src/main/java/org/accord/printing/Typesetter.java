package org.accord.printing;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.accord.shared.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets marked-up text as a tagged PDF (PDF/UA-1, PDF/A-3u). Loads nothing from anywhere: fonts, style and drawings are
 * ours or in the text. Safe for threads.
 */
final class Typesetter {

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    Typesetter() {
        XRLog.setLoggingEnabled(false);
    }

    /** The bytes of the document; the same for the same sheet and imprint. */
    byte[] set(Sheet sheet, Language language, Imprint imprint) {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(sheet, language).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            ReadingOrder.restore(document, language);
            imprint.press(document);
            document.save(drawn);
        } catch (IOException inMemoryNever) {
            throw new UncheckedIOException(inMemoryNever);
        }
        try (PDDocument document = Loader.loadPDF(drawn.toByteArray())) {
            Letters.name(document);
            imprint.number(document);
            document.save(bytes);
        } catch (IOException inMemoryNever) {
            throw new UncheckedIOException(inMemoryNever);
        }
        return bytes.toByteArray();
    }

    private PdfRendererBuilder builder(Sheet sheet, Language language) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withProducer(Imprint.madeBy());
        builder.withW3cDocument(sheet.document(), null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(colours);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(language.locale()));
        builder.defaultTextDirection(language == Language.AR ? TextDirection.RTL : TextDirection.LTR);
        builder.useReplacementText(Glyphs.REPLACEMENT);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        for (Typeface typeface : Typeface.ALL) {
            builder.useFont(typeface::open, typeface.family(), typeface.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }
}
