package org.accord.jobs.implementationreport;

import java.util.function.BiConsumer;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Adds items to the figures. What was counted is saved in one write with the reader's place: whatever is lost by a crash
 * is lost of both, and counted again.
 */
class FiguresWriter<T> implements ItemStreamWriter<T> {

    static final String FIGURES = "figures";

    private final Figures before;
    private final BiConsumer<Compilation, T> adding;
    private Compilation compilation;

    /** @param before what the earlier steps counted */
    FiguresWriter(Figures before, BiConsumer<Compilation, T> adding) {
        this.before = before;
        this.adding = adding;
        this.compilation = new Compilation(before);
    }

    @Override
    public void open(ExecutionContext kept) {
        compilation = new Compilation(kept.containsKey(FIGURES) ? Figures.read(kept.getString(FIGURES)) : before);
    }

    @Override
    public void write(Chunk<? extends T> items) {
        items.forEach(item -> adding.accept(compilation, item));
    }

    @Override
    public void update(ExecutionContext kept) {
        kept.putString(FIGURES, compilation.figures().json());
    }
}
