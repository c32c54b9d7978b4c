package org.accord.printing;

import org.accord.shared.Language;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** From right to left the cells of a row were laid out in reverse; those who hear the paper get them in order again. */
final class ReadingOrder {

    private ReadingOrder() {}

    static void restore(PDDocument document, Language language) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null && language.direction().equals("rtl")) {
            walk(root.getCOSObject());
        }
    }

    private static void walk(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary only) {
            walk(only);
        } else if (kids instanceof COSArray several) {
            if ("TR".equals(element.getNameAsString(COSName.S))) {
                element.setItem(COSName.K, reversed(several));
            }
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary kid) {
                    walk(kid);
                }
            }
        }
    }

    private static COSArray reversed(COSArray kids) {
        COSArray reversed = new COSArray();
        for (int i = kids.size() - 1; i >= 0; i--) {
            reversed.add(kids.get(i));
        }
        return reversed;
    }
}
