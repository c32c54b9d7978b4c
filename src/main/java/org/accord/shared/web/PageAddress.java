package org.accord.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.shared.Language;

/**
 * Where a public page stands, and the addresses that lead on from it. The wished language and day stay in every link.
 *
 * @param origin scheme and host, without a slash at the end
 * @param path with one leading slash, encoded
 * @param query as asked for, decoded, in order
 */
public record PageAddress(String origin, String path, List<Parameter> query) {

    private static final Set<String> KEPT = Set.of("lang", "as-of", "known-as-of");

    public PageAddress {
        path = "/" + path.replaceFirst("^[/\\\\]+", "");
        query = List.copyOf(query);
    }

    /** The address of a request; of the page that failed, when an error page answers. */
    public static PageAddress of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String whole = request.getRequestURL().toString();
        String origin =
                whole.substring(0, whole.length() - request.getRequestURI().length());
        return new PageAddress(
                origin,
                failed instanceof String path ? path : request.getRequestURI(),
                read(request.getQueryString() == null ? "" : request.getQueryString()));
    }

    private static List<Parameter> read(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Parameter(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""))
                .toList();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    /** This page as it was asked for. */
    public String here() {
        return address(path, query.stream());
    }

    /**
     * Another page, in the same language and as of the same day.
     *
     * @param target a path of ours, or a whole address of the web, which stays as it is; anything else leads nowhere
     */
    public String to(String target) {
        if (target.startsWith("https://") || target.startsWith("http://")) {
            return target;
        }
        return target.startsWith("/") && !target.startsWith("//") ? address(target, kept().stream()) : "#";
    }

    /** This page with one parameter set, on its first page unless that is what was set. */
    public String with(String name, Object value) {
        return address(
                path,
                Stream.concat(hidden(name, "page").stream(), Stream.of(new Parameter(name, String.valueOf(value)))));
    }

    /** This page without one parameter, on its first page. */
    public String without(String name) {
        return address(path, hidden(name, "page").stream());
    }

    /** This page in another language. */
    public String in(Language language) {
        return address(path, Stream.concat(Stream.of(new Parameter("lang", language.tag())), hidden("lang").stream()));
    }

    /** This page as it stood at the end of a day, whole: the address to keep, print and cite. */
    public String permanent(LocalDate day) {
        return origin
                + address(
                        path,
                        Stream.concat(
                                hidden("as-of").stream(), Stream.of(new Parameter("as-of", String.valueOf(day)))));
    }

    /** The one address that search engines should know of this page in a language: whole, and as of no day. */
    public String canonical(Language language) {
        return origin + address(path, Stream.concat(Stream.of(new Parameter("lang", language.tag())), undated()));
    }

    /** As {@link #canonical(Language)}, in whichever language the reader's browser asks for. */
    public String canonical() {
        return origin + address(path, undated());
    }

    /** The one address that search engines should know of this page: in a language only when one was asked for. */
    public String own(Language language) {
        return query.stream().anyMatch(parameter -> parameter.name().equals("lang"))
                ? canonical(language)
                : canonical();
    }

    private Stream<Parameter> undated() {
        return query.stream().filter(parameter -> !KEPT.contains(parameter.name()));
    }

    /** What a form that leads to this page must carry along, but for the given names. */
    public List<Parameter> hidden(String... except) {
        Set<String> names = new HashSet<>(Arrays.asList(except));
        return query.stream()
                .filter(parameter -> !names.contains(parameter.name()))
                .toList();
    }

    /** What a form that leads to another page must carry along: language and day. */
    public List<Parameter> kept() {
        return query.stream()
                .filter(parameter -> KEPT.contains(parameter.name()))
                .toList();
    }

    private static String address(String path, Stream<Parameter> query) {
        String joined = query.map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + joined;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
