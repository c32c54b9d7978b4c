package org.accord.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.signatories.SignatoryProblem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Lists of signatories and of status facts from elsewhere. A list is read and looked through first; nothing is on record before somebody
 * begins, nobody is written to unless somebody wants it, and the whole can be undone as one act.
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Imports {

    /** The largest file, in bytes. */
    public static final int LARGEST_BYTES = Spreadsheets.LARGEST_BYTES;

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_FILE_NAME = 200;

    /** Rows of an import; message keys {@code imports.part.<name>}. */
    public enum Part {
        /** Those that can be brought in. */
        SOUND,
        /** Those that cannot. */
        FAULTY,
        /** Of the sound ones, those that could not be brought in when their turn came. */
        REFUSED,
        /** Of those brought in, the ones that stayed when the import was undone. */
        LEFT
    }

    private final ImportStore store;
    private final ImportRuns runs;
    private final Landing landing;
    private final Words words;
    private final Charters charters;
    private final SearchIndex index;
    private final Clock clock;

    Imports(
            ImportStore store,
            ImportRuns runs,
            Landing landing,
            Words words,
            Charters charters,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.landing = landing;
        this.words = words;
        this.charters = charters;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Reads a CSV or XLSX file of at most 50,000 rows and looks each row through; nothing is brought in.
     *
     * @param reason where the list comes from, 1 to 2,000 characters
     * @param language in which a fault names columns
     * @throws ImportProblem.Invalid with fields {@code charter}, {@code reason}, {@code file}
     */
    public Recorded<Import> receive(String charter, String name, String reason, byte[] content, Language language) {
        return receive(
                Import.Kind.SIGNATORIES,
                name,
                new ListKind.Scope(charter, reason, language),
                content,
                false,
                new FieldCheck()
                        .that(
                                "charter",
                                charters.find(charter).filter(Charter::isOpen).isPresent(),
                                "imports.charter"));
    }

    /**
     * Reads a list of status facts of instruments in the same way.
     *
     * @param told whether those who follow the instruments get a mail when it is brought in, one each
     * @param language of the sources where a row names none, and in which a fault names columns
     * @throws ImportProblem.Invalid with fields {@code reason}, {@code file}
     */
    public Recorded<Import> receiveFacts(String name, String reason, boolean told, byte[] content, Language language) {
        return receive(
                Import.Kind.FACTS, name, new ListKind.Scope("", reason, language), content, told, new FieldCheck());
    }

    private Recorded<Import> receive(
            Import.Kind kind, String name, ListKind.Scope scope, byte[] content, boolean told, FieldCheck fields) {
        fields.text("reason", scope.reason(), LONGEST_REASON)
                .that("file", content.length > 0, "empty")
                .orThrow(ImportProblem.Invalid::new);
        ListKind list = landing.of(kind);
        Sheet sheet = Spreadsheets.read(content);
        Headings headings = Headings.read(kind, sheet.lines().getFirst(), words, scope.language());
        List<ImportRow> rows = list.look(sheet, headings, scope);
        List<ImportRow> sound =
                rows.stream().filter(row -> row.faults().isEmpty()).toList();
        List<ImportRow> faulty =
                rows.stream().filter(row -> !row.faults().isEmpty()).toList();
        String id = Identity.random();
        store.keep(id, Part.SOUND, sound);
        store.keep(id, Part.FAULTY, faulty);
        Import read = new Import(
                id,
                scope.charter(),
                plain(name),
                scope.reason().strip(),
                headings.unused(),
                sound.size(),
                faulty.size(),
                0,
                0,
                Import.State.READ,
                CurrentActor.get().user(),
                clock.instant(),
                list.needsAnother(sound, scope),
                kind,
                told,
                List.of());
        return store.imports.record(new NewState<>("list-read", id, 0, read, Visibility.SECRETARIAT, null));
    }

    /** The last part of a path, without characters that hide or turn. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return clean.length() > LONGEST_FILE_NAME ? clean.substring(clean.length() - LONGEST_FILE_NAME) : clean;
    }

    /** All imports, newest first. */
    public Page<Import> all(int page, int size) {
        IndexQuery query = IndexQuery.of(ImportStore.IMPORT).newestBy("read").page(page, size);
        return index.find(query, Import.class).map(SearchIndex.Found::summary);
    }

    public Recorded<Import> find(String id) {
        return store.imports.find(id).orElseThrow(() -> new ImportProblem.NotFound(id));
    }

    /** One page of rows, in the order of the file; none once they are forgotten. */
    public Page<ImportRow> rows(String id, Part part, int page) {
        return new Page<>(
                store.block(id, part, page),
                page,
                ImportStore.BLOCK,
                find(id).state().rows(part));
    }

    /**
     * Brings all sound rows in, on a thread of its own; each is an act, none makes a mail of its own.
     *
     * @param version the version the coordinator saw
     * @throws ImportProblem.NotInState when it was begun or discarded
     * @throws ImportProblem.NeedsAnother when it is about states and the caller read it; the system needs no second person
     * @throws SignatoryProblem.SigningClosed when the charter takes no signatures at present
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when another began first
     */
    public void begin(String id, long version) {
        Import read = find(id).state();
        Import next = read.begin(CurrentActor.get().user());
        requireAnother(read);
        landing.of(next.kind()).refuseClosed(next);
        record("list-begun", id, version, next);
        runs.start(id);
    }

    /**
     * Takes back what an import brought in, as far as nobody changed it since.
     *
     * @throws ImportProblem.NotInState when it is not done
     * @throws ImportProblem.NeedsAnother when it is of facts and the caller brought it in; the system needs no second person
     */
    public void undo(String id, long version) {
        Import done = find(id).state();
        Import next = done.undo(CurrentActor.get().user());
        requireAnother(done);
        record("list-undoing", id, version, next);
        runs.start(id);
    }

    private static void requireAnother(Import before) {
        Actor caller = CurrentActor.get();
        if (before.awaitsAnotherThan(caller.user()) && !caller.equals(Actor.SYSTEM)) {
            throw new ImportProblem.NeedsAnother(before);
        }
    }

    /** Goes on with one that was interrupted; nothing happens to one that is not. */
    public void carryOn(String id) {
        if (find(id).state().state().isAtWork()) {
            runs.start(id);
        }
    }

    /**
     * Forgets the rows that were read; what was brought in stays, and cannot be undone as one act any more.
     *
     * @throws ImportProblem.NotInState while it is at work
     */
    public void discard(String id, long version) {
        Import before = find(id).state();
        record("list-discarded", id, version, before.discard());
        for (Part part : Part.values()) {
            store.forget(id, part, before.rows(part));
        }
    }

    /** Whether the caller did the last step, and another person must do the next. */
    public boolean awaitsAnother(Import read) {
        return read.awaitsAnotherThan(CurrentActor.get().user());
    }

    private void record(String verb, String id, long version, Import next) {
        store.imports.record(new NewState<>(verb, id, version, next, Visibility.SECRETARIAT, null));
    }

    /** How many rows of a running import are settled; empty when nobody is at work on it here. */
    public Optional<Integer> settled(String id) {
        return runs.settled(id);
    }

    /**
     * Follows all imports that run: the listener gets the id. It is called on a foreign thread and must return at once.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<String> listener) {
        return runs.listen(listener);
    }

    /** The columns of a kind of list, in words. */
    public Map<Column, String> labels(Import.Kind kind, Language language) {
        return words.labels(kind, language);
    }

    /** A file with the headings of a kind of list alone, in words of the language, as CSV. */
    public byte[] csvTemplate(Import.Kind kind, Language language) {
        return Template.csv(words.labels(kind, language).values());
    }

    /** The same as XLSX; read from right to left where the language is. */
    public byte[] xlsxTemplate(Import.Kind kind, Language language) {
        return Template.xlsx(words.labels(kind, language).values(), language);
    }

    /** A fault in words. */
    public String said(Fault fault, Language language) {
        return words.said(fault, language);
    }

    /** All faults of an import as CSV: row, column, value, message; cells that begin like a formula are made harmless. */
    public String faults(String id, Language language) {
        Import read = find(id).state();
        List<ImportRow> rows = new ArrayList<>();
        for (Part part : List.of(Part.FAULTY, Part.REFUSED)) {
            for (int block = 0; block < ImportStore.blocks(read.rows(part)); block++) {
                rows.addAll(store.block(id, part, block));
            }
        }
        rows.sort(Comparator.comparingInt(ImportRow::number));
        try {
            return new FaultsCsv(words, language).of(rows);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
