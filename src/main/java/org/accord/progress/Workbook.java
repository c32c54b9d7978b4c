package org.accord.progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Whether packed bytes are a spreadsheet that can be opened without harm: by its parts, never by its name. */
final class Workbook {

    /** A file of 25 MB that somebody typed unpacks to less. */
    static final long MOST_UNPACKED_BYTES = 150L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int STEP = 64 * 1024;
    private static final Set<String> NEEDED = Set.of("[Content_Types].xml", "xl/workbook.xml");

    private Workbook() {}

    /** True for one with the parts of a workbook, which are not too many and do not unpack to more than is let through. */
    static boolean isOne(byte[] content) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        byte[] step = new byte[STEP];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!names.add(part.getName()) || names.size() > MOST_PARTS) {
                    return false;
                }
                for (int more = zip.read(step); more > 0; more = zip.read(step)) {
                    unpacked += more;
                    if (unpacked > MOST_UNPACKED_BYTES) {
                        return false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return names.containsAll(NEEDED);
    }
}
