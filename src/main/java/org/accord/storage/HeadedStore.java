package org.accord.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file of the store as a power cut needs it; H2 by itself takes two risks that lose what was acknowledged.
 *
 * <p>It gives the space of a dead chunk free while the newest chunk on disk still lists it. When power fails while the
 * next chunk is being written there, the newest one counts as incomplete at recovery, and an older one is opened. Here
 * that space is free only after two more chunks are on disk, which list it no more. And H2 leaves the header up to 20
 * chunks behind, or longer at the end of the file, and looks for the newest chunk along a chain of guesses; here every
 * chunk is followed by a header that names it.
 *
 * <p>H2's own assertions compare the end of the used space with the end of the last listed chunk, which differ while
 * space waits here; they must stay off for {@code org.h2}.
 *
 * @see "decision 0002"
 */
final class HeadedStore extends SingleFileStore {

    /** H2 writes the header with the next chunk when this is there, whatever it says. */
    private static final String CLEAN = "clean";

    private static final int NOT_CLEAN = 0;

    /** H2 counts space in blocks of so many bytes. */
    private static final int BLOCK_BYTES = 4_096;

    private List<SFChunk> dropped = new ArrayList<>();
    private List<SFChunk> forgotten = new ArrayList<>();

    HeadedStore(int cacheMegabytes) {
        super(Map.of("cacheSize", cacheMegabytes));
    }

    @Override
    protected synchronized void freeChunkSpace(Iterable<SFChunk> chunks) {
        chunks.forEach(dropped::add);
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        super.writeFully(chunk, position, source);
        if (chunk != null) {
            getStoreHeader().put(CLEAN, NOT_CLEAN);
            giveFree();
        }
    }

    private synchronized void giveFree() {
        forgotten.forEach(chunk -> free(chunk.block * BLOCK_BYTES, chunk.len * BLOCK_BYTES));
        forgotten = dropped;
        dropped = new ArrayList<>();
    }
}
