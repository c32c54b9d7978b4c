package org.accord.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of a browser in the workspace, without the browser: says what Vaadin's client says, with push open. */
final class Tab implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "XSRF-TOKEN";

    private final String portal;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private String user = "";
    private String key = "";
    private int ui;
    private long sync;
    private long ours;

    Tab(String portal, Executor executor) {
        this.portal = portal;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .executor(executor)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    String user() {
        return user;
    }

    /** Signs in, loads the workspace and opens push. */
    void open(String email, String password) {
        user = email;
        get("/apply");
        send(request("/app/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("_csrf", token(), "email", email, "password", password)))));
        JsonNode configuration =
                JSON.readTree(get("/app/?v-r=init&location=&query=")).get("appConfig");
        JsonNode first = configuration.get("uidl");
        ui = configuration.get("v-uiId").asInt();
        key = first.get("Vaadin-Security-Key").asString();
        sync = first.get("syncId").asLong();
        push(first.get("Vaadin-Push-ID").asString());
        go("");
    }

    private void push(String id) {
        String address =
                portal.replace("http:", "ws:") + "/app/VAADIN/push?v-r=push&debug_window&refresh_connection&v-uiId="
                        + ui + "&v-pushId=" + id
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                        + "&X-atmo-protocol=true";
        client.newWebSocketBuilder()
                .header("Origin", portal)
                .header("Cookie", cookieHeader())
                .buildAsync(URI.create(address), new WebSocket.Listener() {})
                .join();
    }

    private String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Goes to a view, as a click in the menu does; milliseconds until the answer is there. */
    double go(String route) {
        Map<String, Object> event = Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route", route,
                        "query", "",
                        "appShellTitle", "",
                        "historyState", Map.of("idx", 0),
                        "trigger", ""));
        String said = JSON.writeValueAsString(
                Map.of("csrfToken", key, "rpc", List.of(event), "syncId", sync, "clientId", ours));
        long begun = System.nanoTime();
        String answer = send(request("/app/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(said)));
        double millis = (System.nanoTime() - begun) / 1e6;
        JsonNode heard = JSON.readTree(answer);
        if (heard.path("meta").has("appError") || !heard.has("syncId")) {
            throw new IllegalStateException(route + ": " + answer.substring(0, Math.min(300, answer.length())));
        }
        sync = heard.get("syncId").asLong();
        ours = heard.get("clientId").asLong();
        return millis;
    }

    private String get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(request.build().uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new IllegalStateException("no answer from " + portal, noAnswer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The token of forms, masked with zeros as Spring Security expects it. */
    private String token() {
        byte[] token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(TOKEN))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
