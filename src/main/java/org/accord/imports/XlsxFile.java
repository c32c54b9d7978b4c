package org.accord.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

    /** Unpacks without keeping anything, and stops as soon as it is too much. */
    private static void refuseBombs(byte[] content) throws IOException {
        byte[] step = new byte[STEP];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(step); read >= 0; read = zip.read(step)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED_BYTES || parts > MOST_PARTS) {
                        throw ImportProblem.Invalid.file("imports.bomb");
                    }
                }
            }
        }
    }

    private static Sheet rows(byte[] content) throws IOException {
        List<Sheet.Line> lines = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(content);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
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
