package org.accord.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX file. What is packed too tightly is never unpacked as a whole; formulas are not worked out. */
final class XlsxFile {

    /** A file of 25 MB that holds a list unpacks to less. */
    static final long MOST_UNPACKED_BYTES = 150L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int STEP = 64 * 1024;

    /** More than every cell of the longest list that is taken, with room. */
    private static final int MOST_TEXTS = 1_000_000;

    private static final int LONGEST_FORMULA = 8_192;

    /** The furthest column and row of a spreadsheet: XFD1048576. */
    private static final Pattern NEAR =
            Pattern.compile("([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[1-9][0-9]{0,6}");

    private static final Pattern XML = Pattern.compile("xl/(worksheets/.*|sharedStrings)\\.xml");

    private XlsxFile() {}

    static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static Sheet read(byte[] content) {
        try {
            refuseBombs(content);
            return rows(content);
        } catch (ImportProblem refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // whatever the library stumbles over lies in the file
            throw ImportProblem.Invalid.file("imports.damaged");
        }
    }

    /** Unpacks without keeping anything, by the same list of parts as the reader, and stops as soon as it is too much. */
    private static void refuseBombs(byte[] content) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (!names.add(part.getName()) || names.size() > MOST_PARTS) {
                    throw ImportProblem.Invalid.file("imports.bomb");
                }
                try (InputStream in = zip.getInputStream(part)) {
                    unpacked = unpacked(in, unpacked);
                }
            }
            for (String name : names) {
                if (XML.matcher(name).matches()) {
                    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                        refuseWide(in);
                    }
                }
            }
        }
    }

    private static long unpacked(InputStream in, long before) throws IOException {
        byte[] step = new byte[STEP];
        long unpacked = before;
        for (int read = in.read(step); read >= 0; read = in.read(step)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED_BYTES) {
                throw ImportProblem.Invalid.file("imports.bomb");
            }
        }
        return unpacked;
    }

    /** The reader makes room for every cell before a far one, and keeps every shared text and formula. */
    private static void refuseWide(InputStream part) throws IOException {
        int texts = 0;
        try {
            XMLStreamReader xml = reader().createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String place = xml.getLocalName().equals("c") ? xml.getAttributeValue(null, "r") : null;
                texts += xml.getLocalName().equals("si") ? 1 : 0;
                boolean far = place != null && !NEAR.matcher(place).matches();
                boolean longest =
                        xml.getLocalName().equals("f") && xml.getElementText().length() > LONGEST_FORMULA;
                if (far || longest || texts > MOST_TEXTS) {
                    throw ImportProblem.Invalid.file("imports.bomb");
                }
            }
        } catch (XMLStreamException broken) {
            throw ImportProblem.Invalid.file("imports.damaged");
        }
    }

    private static XMLInputFactory reader() {
        XMLInputFactory reader = XMLInputFactory.newDefaultFactory();
        reader.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reader.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return reader;
    }

    private static Sheet rows(byte[] content) throws IOException {
        List<Sheet.Line> lines = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(content);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            if (book.isDate1904()) {
                throw ImportProblem.Invalid.file("imports.date1904");
            }
            rows.forEach(row -> CsvFile.add(line(row), lines));
        }
        return new Sheet(lines);
    }

    private static Sheet.Line line(Row row) {
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int place = 0; place < Math.min(row.getCellCount(), Sheet.MOST_CELLS); place++) {
            cells.add(row.getOptionalCell(place).map(XlsxFile::cell).orElse(Sheet.Cell.BLANK));
        }
        return new Sheet.Line(row.getRowNum(), cells);
    }

    private static Sheet.Cell cell(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> Sheet.Cell.workedOut(text(cell.getFormula()));
            case NUMBER -> new Sheet.Cell(text(cell.getRawValue()), false);
            case STRING -> Sheet.Cell.of(text(cell.asString()));
            case BOOLEAN, ERROR -> Sheet.Cell.of(text(cell.getRawValue()));
            case EMPTY -> Sheet.Cell.BLANK;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
