package vn.canbo.standalone.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs people in as their browser and the pages do: form, code with PKCE, tokens. */
public final class SignInPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    // Verifier and challenge of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final URI address;
    private final String back;
    private final String secret;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param pages where the pages are; the sign-in sends people back to them
     * @param secret of the pages' client
     */
    public SignInPage(URI address, URI pages, String secret) {
        this.address = address;
        this.back = pages.resolve("/login/oauth2/code/canbo").toString();
        this.secret = secret;
    }

    /** What the pages get for a person who signs in: the sign-in's answer with all tokens. */
    public JsonNode tokensOf(String user, String password)
            throws IOException, InterruptedException {
        var form =
                "grant_type=authorization_code&code="
                        + codeFor(user, password)
                        + "&redirect_uri="
                        + encode(back)
                        + "&code_verifier="
                        + VERIFIER;
        return JSON.readTree(token(form, Client.PAGES, secret).body());
    }

    /** The code with which the browser is sent back after a right password. */
    String codeFor(String user, String password) throws IOException, InterruptedException {
        get(authorize(true));
        var onward = URI.create(location(postLogin(user, password)));
        var returned = location(get(onward.getRawPath() + "?" + onward.getRawQuery()));
        if (!returned.startsWith(back + "?code=")) {
            throw new AssertionError("sent back to " + returned);
        }
        return URLDecoder.decode(
                returned.replaceAll(".*code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
    }

    String authorize(boolean withPkce) {
        return "/oauth2/authorize?response_type=code&client_id="
                + Client.PAGES
                + "&scope=openid%20profile&state=there&redirect_uri="
                + encode(back)
                + (withPkce ? "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256" : "");
    }

    HttpResponse<String> postLogin(String user, String password)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get("/login").body());
        if (!csrf.find()) {
            throw new AssertionError("the sign-in page has no form");
        }
        return post(
                "/login",
                "username=" + user + "&password=" + password + "&_csrf=" + encode(csrf.group(1)),
                "");
    }

    public HttpResponse<String> token(String form, String client, String itsSecret)
            throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                (client + ":" + itsSecret).getBytes(StandardCharsets.UTF_8));
        return post("/oauth2/token", form, "Basic " + basic);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    /** Where an answer sends the browser. */
    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }

    private HttpResponse<String> post(String path, String form, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
