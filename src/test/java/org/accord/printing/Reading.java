package org.accord.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads a printed document as a reader's program would: its text, its glyphs, its structure. */
public final class Reading {

    private Reading() {}

    /** The text, line by line, from top to bottom. */
    public static String text(byte[] pdf) {
        return with(pdf, document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        });
    }

    public static int pages(byte[] pdf) {
        return with(pdf, PDDocument::getNumberOfPages);
    }

    /** Where a glyph is missing: font and page of each character drawn as {@code .notdef}. */
    public static List<String> missingGlyphs(byte[] pdf) {
        return with(pdf, document -> {
            Glyphs glyphs = new Glyphs();
            glyphs.getText(document);
            return glyphs.missing;
        });
    }

    /** Marked content ids of each table row's cells, in the order of the structure: first cell first. */
    public static List<List<Integer>> rows(byte[] pdf) {
        return with(pdf, document -> {
            List<List<Integer>> rows = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), rows);
            return rows;
        });
    }

    private static void collect(COSDictionary element, List<List<Integer>> rows) {
        if ("TR".equals(element.getNameAsString(COSName.S))) {
            List<Integer> ids = new ArrayList<>();
            marked(element.getDictionaryObject(COSName.K), ids);
            rows.add(ids);
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary kid) {
                    collect(kid, rows);
                }
            }
        } else if (kids instanceof COSDictionary only) {
            collect(only, rows);
        }
    }

    /** What is told of each picture, in the order of the structure. */
    public static List<String> figures(byte[] pdf) {
        return with(pdf, document -> {
            List<String> told = new ArrayList<>();
            figures(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), told);
            return told;
        });
    }

    private static void figures(COSDictionary element, List<String> told) {
        if ("Figure".equals(element.getNameAsString(COSName.S))) {
            told.add(String.valueOf(element.getString(COSName.ALT)));
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            several.forEach(kid -> {
                if (resolved(kid) instanceof COSDictionary one) {
                    figures(one, told);
                }
            });
        } else if (kids instanceof COSDictionary only) {
            figures(only, told);
        }
    }

    private static void marked(COSBase kids, List<Integer> ids) {
        switch (kids) {
            case COSArray several -> several.forEach(each -> marked(resolved(each), ids));
            case COSDictionary one when one.containsKey(COSName.MCID) -> ids.add(one.getInt(COSName.MCID));
            case COSDictionary one -> marked(one.getDictionaryObject(COSName.K), ids);
            case org.apache.pdfbox.cos.COSInteger id -> ids.add(id.intValue());
            case null, default -> {}
        }
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof org.apache.pdfbox.cos.COSObject object ? object.getObject() : base;
    }

    private interface Reader<T> {
        T read(PDDocument document) throws IOException;
    }

    private static <T> T with(byte[] pdf, Reader<T> reader) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reader.read(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Glyphs extends PDFTextStripper {

        private final List<String> missing = new ArrayList<>();

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            boolean isMissing = font instanceof PDType0Font composite ? composite.codeToGID(code) == 0 : code == 0;
            if (isMissing || !font.isEmbedded()) {
                missing.add(font.getName() + " on page " + getCurrentPageNo());
            }
            super.showGlyph(matrix, font, code, displacement);
        }
    }
}
