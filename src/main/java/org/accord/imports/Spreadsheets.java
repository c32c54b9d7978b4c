package org.accord.imports;

/** Reads a file that somebody gave, whatever it is called. */
final class Spreadsheets {

    /** The largest file, in bytes: 25 MB. */
    static final int LARGEST_BYTES = 25 * 1024 * 1024;

    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Spreadsheets() {}

    /**
     * The rows of a CSV or XLSX file.
     *
     * @throws ImportProblem.Invalid with field {@code file} when it is neither, damaged, empty or too large
     */
    static Sheet read(byte[] content) {
        if (content.length > LARGEST_BYTES) {
            throw ImportProblem.Invalid.file("tooLarge");
        }
        if (beginsWith(content, OLD_EXCEL)) {
            throw ImportProblem.Invalid.file("imports.oldExcel");
        }
        if (beginsWith(content, PDF)) {
            throw ImportProblem.Invalid.file("imports.fileType");
        }
        Sheet sheet = XlsxFile.isOne(content) ? XlsxFile.read(content) : CsvFile.read(content);
        if (sheet.lines().isEmpty()) {
            throw ImportProblem.Invalid.file("empty");
        }
        if (sheet.lines().size() == 1) {
            throw ImportProblem.Invalid.file("imports.noRows");
        }
        return sheet;
    }

    private static boolean beginsWith(byte[] content, byte[] sign) {
        return content.length >= sign.length && java.util.Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }
}
