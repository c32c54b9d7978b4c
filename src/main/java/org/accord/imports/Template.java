package org.accord.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accord.shared.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Files to fill in: one row of headings. A workbook of one row needs no library. */
final class Template {

    private static final String MARK = "\uFEFF";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "[Content_Types].xml",
            XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/></Types>",
            "_rels/.rels",
            relation(OFFICE + "/officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels",
            relation(OFFICE + "/worksheet", "worksheets/sheet1.xml"),
            "xl/workbook.xml",
            XML + "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));

    private Template() {}

    static byte[] csv(Collection<String> headings) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headings);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Collection<String> headings, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, "xl/worksheets/sheet1.xml", sheet(headings, language));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static String sheet(Collection<String> headings, Language language) {
        StringBuilder sheet = new StringBuilder(XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetViews><sheetView"
                + (language.direction().equals("rtl") ? " rightToLeft=\"1\"" : "")
                + " workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultColWidth=\"24\" defaultRowHeight=\"15\"/>"
                + "<sheetData><row r=\"1\">");
        char place = 'A';
        for (String heading : headings) {
            sheet.append("<c r=\"")
                    .append(place++)
                    .append("1\" t=\"inlineStr\"><is><t>")
                    .append(heading.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</t></is></c>");
        }
        return sheet.append("</row></sheetData></worksheet>").toString();
    }

    private static String relation(String type, String target) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
