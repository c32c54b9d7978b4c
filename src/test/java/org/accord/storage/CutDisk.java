package org.accord.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk in memory that loses power: of what was written since the last force, nothing, some blocks in any order, or all
 * reaches it. A block of 4,096 bytes arrives whole or not at all.
 */
public final class CutDisk {

    /** What becomes of blocks that were written but not forced. */
    public enum Fate {
        /** None arrives. */
        NONE,
        /** Each arrives or not, by chance. */
        SOME,
        /** Those written first arrive, up to one of them. */
        FIRST,
        /** Of each write its first and last block arrive: a chunk of H2 seems whole, and has no body. */
        ENDS
    }

    private static final String SCHEME = "cutdisk";
    private static final int BLOCK = 4096;
    private static final Map<String, CutDisk> DISKS = new ConcurrentHashMap<>();

    private final String name;
    private final Random chance;
    private final List<Piece> unforced = new ArrayList<>();
    private byte[] onDisk = new byte[0];
    private byte[] seen = new byte[0];
    private long left = Long.MAX_VALUE;
    private int forces = Integer.MAX_VALUE;
    private int starts;

    /** A new empty disk. */
    public CutDisk(long seed) {
        this.chance = new Random(seed);
        this.name = "disk" + DISKS.size() + "-" + seed;
        DISKS.put(name, this);
        FilePath.register(new Path());
        OrderedFilePath.register();
    }

    /** How H2 finds the file on this disk, below our ordered file layer. */
    public String file() {
        return OrderedFilePath.SCHEME + ":" + unorderedFile();
    }

    /** The same without our layer. */
    String unorderedFile() {
        return SCHEME + ":memFS:" + name;
    }

    /** From now on power fails at the given write, force or truncation. */
    public synchronized void failAfter(long operations) {
        left = operations;
    }

    /** From now on power fails at the given force, with everything written since the one before at stake. */
    synchronized void failAtForce(int force) {
        forces = force;
    }

    /** Whether the power is off. */
    public synchronized boolean isDead() {
        return left <= 0;
    }

    /** Turns the power off, if it is not yet, decides on what was not forced, and on again. */
    public synchronized void restart(Fate fate) {
        int arrived = chance.nextInt(unforced.size() + 1);
        for (int i = 0; i < unforced.size(); i++) {
            boolean arrives = switch (fate) {
                case NONE -> false;
                case SOME -> chance.nextBoolean();
                case FIRST -> i < arrived;
                case ENDS -> unforced.get(i).end();
            };
            if (arrives) {
                onDisk = unforced.get(i).on(onDisk);
            }
        }
        unforced.clear();
        seen = onDisk.clone();
        left = Long.MAX_VALUE;
        forces = Integer.MAX_VALUE;
        starts++;
    }

    /** Forgets the disk. */
    public void discard() {
        DISKS.remove(name);
    }

    /** What a process opened before the power cut is of no use after it. */
    private void spend(int opened, int operations) throws IOException {
        if (left <= 0 || opened != starts) {
            throw new IOException("the power is off");
        }
        left -= operations;
    }

    private synchronized void write(int opened, byte[] bytes, long position) throws IOException {
        spend(opened, 1);
        int from = 0;
        while (from < bytes.length) {
            int room = BLOCK - (int) ((position + from) % BLOCK);
            int to = Math.min(bytes.length, from + room);
            boolean end = from == 0 || to == bytes.length;
            Piece piece = new Piece(position + from, Arrays.copyOfRange(bytes, from, to), end);
            unforced.add(piece);
            seen = piece.on(seen);
            from = to;
        }
    }

    private synchronized void truncate(int opened, long size) throws IOException {
        spend(opened, 1);
        if (size < seen.length) {
            Piece piece = new Piece(size, null, true);
            unforced.add(piece);
            seen = piece.on(seen);
        }
    }

    private synchronized void force(int opened) throws IOException {
        forces--;
        if (forces == 0) {
            left = 0;
        }
        spend(opened, 1);
        unforced.forEach(piece -> onDisk = piece.on(onDisk));
        unforced.clear();
    }

    private synchronized int read(int opened, ByteBuffer target, long position) throws IOException {
        spend(opened, 0);
        if (position >= seen.length) {
            return -1;
        }
        int length = Math.min(target.remaining(), seen.length - (int) position);
        target.put(seen, (int) position, length);
        return length;
    }

    private synchronized long size() {
        return seen.length;
    }

    /** Bytes at a place within one block, at an end of their write or not; without bytes, the new end of the file. */
    private record Piece(long position, byte[] bytes, boolean end) {

        byte[] on(byte[] file) {
            if (bytes == null) {
                return position < file.length ? Arrays.copyOf(file, (int) position) : file;
            }
            int end = (int) position + bytes.length;
            byte[] grown = end > file.length ? Arrays.copyOf(file, end) : file;
            System.arraycopy(bytes, 0, grown, (int) position, bytes.length);
            return grown;
        }
    }

    /** The file system {@code cutdisk:} of H2. Public only because H2 makes its instances itself. */
    public static final class Path extends FilePathWrapper {

        @Override
        public String getScheme() {
            return SCHEME;
        }

        private CutDisk disk() {
            return DISKS.get(toString().replaceAll(".*[:/]", ""));
        }

        @Override
        public FilePath getParent() {
            return null;
        }

        @Override
        public boolean exists() {
            return disk().size() > 0;
        }

        @Override
        public long size() {
            return disk().size();
        }

        @Override
        public boolean canWrite() {
            return true;
        }

        @Override
        public FileChannel open(String mode) {
            return new File(disk());
        }
    }

    private static final class File extends FileBaseDefault {

        private final CutDisk disk;
        private final int opened;

        File(CutDisk disk) {
            this.disk = disk;
            this.opened = disk.starts;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            disk.write(opened, bytes, position);
            return bytes.length;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return disk.read(opened, target, position);
        }

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(opened, size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(opened);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        protected void implCloseChannel() {}
    }
}
