package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** {@code src/verify/Verify.java}, compiled by itself without anything of the server; a process for each takes a second. */
final class OfflineVerifier {

    /**
     * What it said of a file.
     *
     * @param status the exit status: 0 verified, 1 not genuine, 2 not readable
     */
    record Verification(int status, String said) {}

    private final Method run;

    /** Keeps the compiled classes in a folder. */
    OfflineVerifier(Path classes) throws IOException, ReflectiveOperationException {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", "", "-proc:none", "-d", classes.toString(), "src/verify/Verify.java");
        assertThat(status).isZero();
        run = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())
                .loadClass("Verify")
                .getDeclaredMethod("run", String[].class, PrintStream.class);
        run.setAccessible(true);
    }

    Verification verify(Path file, String... options) throws ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = Stream.concat(Stream.of(file.toString()), List.of(options).stream())
                .toArray(String[]::new);
        int status = (int) run.invoke(null, words, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Verification(status, out.toString(StandardCharsets.UTF_8));
    }
}
