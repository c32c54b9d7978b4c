package org.accord.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * Writes pieces in order: the one before is forced to disk first, so that a compaction may write over what that one gave
 * up. A piece longer than a block is written body first, forced, and only then its first block.
 *
 * <p>H2 begins every chunk, and the file itself, with a header by which it finds them again; it does not check that the
 * rest arrived. With the header last, a power cut leaves either the whole piece or none. A block of 4,096 bytes is taken
 * to reach the disk whole.
 */
final class OrderedFile extends FileBaseDefault {

    private static final int BLOCK_BYTES = 4096;

    private final FileChannel base;
    private volatile boolean unforced;

    OrderedFile(FileChannel base) {
        this.base = base;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        settle();
        if (length > BLOCK_BYTES) {
            writeFully(source.slice(source.position() + BLOCK_BYTES, length - BLOCK_BYTES), position + BLOCK_BYTES);
            base.force(false);
        }
        unforced = true;
        writeFully(source.slice(source.position(), Math.min(length, BLOCK_BYTES)), position);
        source.position(source.limit());
        return length;
    }

    private void settle() throws IOException {
        if (unforced) {
            force(false);
        }
    }

    private void writeFully(ByteBuffer source, long start) throws IOException {
        long position = start;
        while (source.hasRemaining()) {
            position += base.write(source, position);
        }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return base.read(target, position);
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        settle();
        unforced = true;
        base.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        unforced = false;
        base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
