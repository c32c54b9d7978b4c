package org.accord.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system {@code ordered:} of H2, over any other: what makes a piece of the file valid is written last.
 *
 * <p>Public only because H2 makes its instances itself.
 */
public final class OrderedFilePath extends FilePathWrapper {

    static final String SCHEME = "ordered";

    /** Makes the scheme known to H2. */
    static void register() {
        FilePath.register(new OrderedFilePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedFile(super.open(mode));
    }
}
