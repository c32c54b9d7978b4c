package org.accord.storage;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells a database that is away, or whose disk is full, from every other failure: asking again later helps. */
public final class Outage {

    private static final int OUT_OF_DISK_SPACE = 14_031;
    private static final int DEEPEST_CAUSE = 20;

    private Outage() {}

    /** True when it, or one of its causes, says that the database cannot be reached or cannot write. */
    public static boolean isOne(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(Outage::saysSo);
    }

    private static boolean saysSo(Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof MongoTimeoutException
                || thrown instanceof MongoSocketException
                || thrown instanceof MongoInterruptedException
                || thrown instanceof MongoException failed && failed.getCode() == OUT_OF_DISK_SPACE;
    }
}
