package org.accord.shared;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Literals in Java sources that a person would read: whatever is given to something that shows text, and in the rooms of
 * views whatever has two words.
 */
final class SourceTexts extends TreeScanner<Void, Set<String>> {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PROSE = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");
    private static final Set<String> PARTS = Set.of(
            "Span",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "Paragraph",
            "Button",
            "Text",
            "Anchor",
            "NativeLabel",
            "ListItem",
            "Badge",
            "Details",
            "Tab",
            "Checkbox",
            "TextField",
            "TextArea",
            "EmailField",
            "PasswordField",
            "DatePicker",
            "Select",
            "ComboBox",
            "IntegerField",
            "BigDecimalField",
            "MultiSelectComboBox",
            "RadioButtonGroup",
            "CheckboxGroup",
            "Emphasis",
            "Pre",
            "RouterLink",
            "Image",
            "Notification",
            "ConfirmDialog");

    /** Their first argument is where they lead. */
    private static final Set<String> ADDRESSED = Set.of("Anchor", "Image");

    private static final Set<String> SAYING = Set.of(
            "setText",
            "setLabel",
            "setTitle",
            "setPlaceholder",
            "setHelperText",
            "setErrorMessage",
            "setAriaLabel",
            "setHeaderTitle",
            "setTooltipText",
            "setPageTitle",
            "setSummaryText",
            "setConfirmText",
            "setCancelText",
            "setRejectText",
            "setSubject",
            "setRequiredIndicator",
            "bindText",
            "announce");
    private static final Set<String> ATTRIBUTES =
            Set.of("aria-label", "title", "alt", "placeholder", "aria-description");

    private final boolean views;

    private SourceTexts(boolean views) {
        this.views = views;
    }

    /** Of a folder of Java files; each as {@code File.java: literal}. */
    static Set<String> of(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> texts = new TreeSet<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    found -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                Set<String> found = new TreeSet<>();
                new SourceTexts(file.getParent().endsWith("ui")).scan(unit, found);
                found.forEach(text -> texts.add(file.getFileName() + ": " + text));
            }
        }
        return texts;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Set<String> found) {
        String type = name(made.getIdentifier());
        if (type.endsWith("Exception")) {
            return null;
        }
        if (PARTS.contains(type)) {
            made.getArguments().stream()
                    .skip(ADDRESSED.contains(type) ? 1 : 0)
                    .forEach(argument -> shown(argument, found));
        }
        return super.visitNewClass(made, found);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Set<String> found) {
        String method = name(call.getMethodSelect());
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression().toString().equals("LOG")) {
            return null;
        }
        if (SAYING.contains(method) || views && method.equals("setHeader") || isShow(call)) {
            arguments.forEach(argument -> shown(argument, found));
        }
        if (method.equals("setAttribute")
                && arguments.size() == 2
                && arguments.getFirst() instanceof LiteralTree name
                && ATTRIBUTES.contains(String.valueOf(name.getValue()))) {
            shown(arguments.getLast(), found);
        }
        return super.visitMethodInvocation(call, found);
    }

    private static boolean isShow(MethodInvocationTree call) {
        return call.getMethodSelect().toString().equals("Notification.show");
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Set<String> found) {
        return null;
    }

    @Override
    public Void visitThrow(ThrowTree thrown, Set<String> found) {
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Set<String> found) {
        if (views
                && literal.getValue() instanceof String text
                && PROSE.matcher(text).find()) {
            found.add(text.strip());
        }
        return null;
    }

    /** Literals that are the argument itself or a piece of it, not a key given to something else. */
    private static void shown(Tree argument, Set<String> found) {
        switch (argument) {
            case LiteralTree literal
            when literal.getValue() instanceof String text && WORD.matcher(text).find() -> found.add(text.strip());
            case BinaryTree sum -> {
                shown(sum.getLeftOperand(), found);
                shown(sum.getRightOperand(), found);
            }
            case ConditionalExpressionTree choice -> {
                shown(choice.getTrueExpression(), found);
                shown(choice.getFalseExpression(), found);
            }
            case ParenthesizedTree inner -> shown(inner.getExpression(), found);
            default -> {}
        }
    }

    private static String name(Tree tree) {
        return switch (tree) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            case ParameterizedTypeTree type -> name(type.getType());
            default -> "";
        };
    }
}
