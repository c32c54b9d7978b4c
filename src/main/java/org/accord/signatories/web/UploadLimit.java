package org.accord.signatories.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.accord.signatories.ApplicationPapers;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a letter that is far too large before anything is read into it: with the page it came from and the reason at the
 * field. Browsers show an answer only after they sent everything, so what they send is read and thrown away, up to an end.
 * What does not say its size, as browsers do, is not read at all.
 */
final class UploadLimit extends OncePerRequestFilter {

    /** What the page is told in its address. */
    static final String TOO_LARGE = "too-large";

    /** The same as a key below {@code invalid.}. */
    static final String FAULT = "papers.letterTooLarge";

    private static final long LARGEST_REQUEST = ApplicationPapers.LARGEST_LETTER_BYTES + (1L << 20);
    private static final long MOST_THROWN_AWAY = 200L << 20;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Pattern LETTER = Pattern.compile("/apply/[A-Za-z0-9._-]{1,200}/letter");
    private static final String TAIL = "/letter";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isLetter = HttpMethod.POST.matches(request.getMethod())
                && LETTER.matcher(path).matches();
        if (isLetter && request.getContentLengthLong() < 0) {
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        if (!isLetter || request.getContentLengthLong() <= LARGEST_REQUEST) {
            chain.doFilter(request, response);
            return;
        }
        throwAway(request.getInputStream());
        String page = request.getContextPath() + path.substring(0, path.length() - TAIL.length());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page + "?letter=" + TOO_LARGE + language(request) + "#letter");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void throwAway(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = MOST_THROWN_AWAY;
        for (int more = body.read(buffer); more >= 0 && left > 0; more = body.read(buffer)) {
            left -= more;
        }
    }

    /** The page stays in the language it was read in. */
    private static String language(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.matches("lang=[a-z]{2}") ? "&" + query : "";
    }
}
