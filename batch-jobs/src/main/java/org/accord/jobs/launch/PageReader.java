package org.accord.jobs.launch;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.accord.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a list of the record page by page and, after a restart, goes on behind the last item whose chunk was committed.
 * The list must be one that no longer changes and has a stable order, that is, one as of a day that is over. It holds
 * one page in memory.
 */
public class PageReader<T> implements ItemStreamReader<T> {

    /** Items a page. */
    public static final int ROWS = 200;

    private static final String PLACE = "accord.place";

    private final IntFunction<Page<T>> pages;
    private Iterator<T> rest = List.<T>of().iterator();
    private long place;
    private boolean ended;

    /** @param pages gives the page of a number from 0 on, of {@link #ROWS} items */
    public PageReader(IntFunction<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public void open(ExecutionContext kept) {
        place = kept.getLong(PLACE, 0);
        ended = false;
        rest = List.<T>of().iterator();
    }

    @Override
    public @Nullable T read() {
        if (!rest.hasNext() && !ended) {
            List<T> page = pages.apply(Math.toIntExact(place / ROWS)).items();
            ended = page.size() < ROWS;
            rest = page.stream().skip(place % ROWS).iterator();
        }
        if (!rest.hasNext()) {
            return null;
        }
        place++;
        return rest.next();
    }

    @Override
    public void update(ExecutionContext kept) {
        kept.putLong(PLACE, place);
    }
}
