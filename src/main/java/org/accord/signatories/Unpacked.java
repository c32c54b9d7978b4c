package org.accord.signatories;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks parts of a file, with an end to how much of one and of all together. */
final class Unpacked {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int DEFLATE = 8;
    private static final int METHOD = 0x0f;
    private static final int CHECK = 31;
    private static final int BYTE = 0xff;

    private final int mostOfOne;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int left;
    private boolean tooMuch;

    Unpacked(int mostOfOne, int mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.left = mostOfAll;
    }

    /** True once there was more than is let through. */
    boolean isTooMuch() {
        return tooMuch;
    }

    /** What is packed from there on; empty when nothing is, or not in the way of zlib. Of a broken part, as much as there is. */
    Optional<byte[]> of(byte[] content, int start) {
        if (!begins(content, start)) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            byte[] all = all(inflater);
            return all.length == 0 ? Optional.empty() : Optional.of(all);
        } finally {
            inflater.end();
        }
    }

    private byte[] all(Inflater inflater) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int more = inflater.inflate(buffer); more > 0; more = inflater.inflate(buffer)) {
                left -= more;
                all.write(buffer, 0, more);
                if (left < 0 || all.size() > mostOfOne) {
                    tooMuch = true;
                    return all.toByteArray();
                }
            }
        } catch (DataFormatException broken) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static boolean begins(byte[] content, int start) {
        if (start + 1 >= content.length) {
            return false;
        }
        int first = content[start] & BYTE;
        int second = content[start + 1] & BYTE;
        return (first & METHOD) == DEFLATE && ((first << Byte.SIZE) | second) % CHECK == 0;
    }
}
