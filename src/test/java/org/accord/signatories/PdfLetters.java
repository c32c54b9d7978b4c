package org.accord.signatories;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Letters as applicants send them, and as nobody should. */
public final class PdfLetters {

    private PdfLetters() {}

    /** What a test puts into a letter. */
    interface Content {
        void into(PDDocument letter, PDPage page) throws IOException;
    }

    /** A page with a line of text. */
    public static byte[] plain() {
        return with((letter, page) -> {});
    }

    static byte[] scanned() {
        BufferedImage scan = new BufferedImage(2_480, 3_508, BufferedImage.TYPE_INT_RGB);
        return with((letter, page) -> {
            try (PDPageContentStream on = new PDPageContentStream(letter, page)) {
                on.drawImage(JPEGFactory.createFromImage(letter, scan, 0.5f), 0, 0, 500, 700);
                on.drawImage(LosslessFactory.createFromImage(letter, scan), 0, 0, 500, 700);
            }
        });
    }

    static byte[] withLink() {
        return with((letter, page) -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://harbour.example");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            page.getAnnotations().add(link);
        });
    }

    static byte[] withScript() {
        return with((letter, page) ->
                letter.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")));
    }

    static byte[] thatLaunches() {
        return with((letter, page) -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            page.getAnnotations().add(link);
        });
    }

    static byte[] withFileInside() {
        return with((letter, page) -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("inside.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(letter, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3})));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("inside", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(letter.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            letter.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] encrypted() {
        return with((letter, page) -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            letter.protect(policy);
        });
    }

    private static byte[] with(Content content) {
        try (PDDocument letter = new PDDocument()) {
            PDPage page = new PDPage();
            letter.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(letter, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(80, 700);
                text.showText("We endorse the principles.");
                text.endText();
            }
            content.into(letter, page);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            letter.save(written, CompressParameters.DEFAULT_COMPRESSION);
            return written.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
