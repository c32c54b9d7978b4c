package org.accord.imports;

import java.util.HashMap;
import java.util.Map;
import org.accord.shared.Problem;

/** What imports refuse. */
public abstract sealed class ImportProblem extends Problem {

    private ImportProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such import. */
    public static final class NotFound extends ImportProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "imports.notFound", Map.of("id", id));
        }
    }

    /** The import is past that. */
    public static final class NotInState extends ImportProblem {
        public NotInState(String id, String state) {
            super(Kind.NOT_IN_STATE, "imports.notInState", Map.of("id", id, "state", state));
        }
    }

    /**
     * The list is about states, and the person who read it is not the one to bring it in; or it is of facts, and the person
     * who brought it in is not the one to take it back.
     */
    public static final class NeedsAnother extends ImportProblem {
        public NeedsAnother(Import list) {
            super(Kind.NOT_IN_STATE, key(list), Map.of("id", list.id()));
        }

        private static String key(Import list) {
            String kind = list.kind() == Import.Kind.FACTS ? "facts." : "imports.";
            return kind + (list.state() == Import.State.DONE ? "undoNeedsAnother" : "needsAnother");
        }
    }

    /** The file, or what was typed beside it, cannot be used. */
    public static final class Invalid extends ImportProblem {
        public Invalid(Map<String, String> faults) {
            this(faults, Map.of());
        }

        /**
         * A fault that names things.
         *
         * @param about arguments of its message
         */
        public Invalid(Map<String, String> faults, Map<String, Object> about) {
            super(Kind.INVALID, "imports.invalid", with(faults, about));
        }

        static Invalid file(String fault) {
            return new Invalid(Map.of("file", fault));
        }

        static Invalid file(String fault, String name, Object value) {
            return new Invalid(Map.of("file", fault), Map.of(name, value));
        }

        private static Map<String, Object> with(Map<String, String> faults, Map<String, Object> about) {
            Map<String, Object> data = new HashMap<>(about);
            data.put("faults", faults);
            return data;
        }
    }
}
