package org.accord.imports.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that the desk hands out. */
final class Downloads {

    private Downloads() {}

    static void write(DownloadEvent download, String text) {
        write(download, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(DownloadEvent download, byte[] content) {
        try {
            download.getOutputStream().write(content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
