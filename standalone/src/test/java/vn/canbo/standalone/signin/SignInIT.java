package vn.canbo.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;

class SignInIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BACK = "http://127.0.0.1:8080/login/oauth2/code/canbo";
    // Verifier and challenge of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir static Path home;

    private static ConfigurableApplicationContext server;
    private static String address;
    private static Secrets secrets;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    @BeforeAll
    static void start() {
        secrets = Secrets.of(new Place(home, home).made());
        Person.all().forEach(person -> secrets.typed(person.user()));
        secrets.client(Client.PAGES);
        secrets.client(Client.COMMAND_LINE);
        secrets.client("truong-chinh-tri");
        server = run("127.0.0.1");
        address = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_publisher_gets_a_token_that_names_it() throws Exception {
        var claims = claims(tokenOf("truong-chinh-tri").get("access_token"));

        assertThat(claims.get("publisher").asString()).isEqualTo("truong-chinh-tri");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"PUBLISHER\"]");
        assertThat(claims.get("units").get("read").isEmpty()).isTrue();
        assertThat(claims.get("aud").toString()).contains("canbo");
        assertThat(claims.get("iss").asString()).isEqualTo("http://127.0.0.1:8090");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void the_command_line_acts_as_operator_and_officer_for_the_province() throws Exception {
        var claims = claims(tokenOf(Client.COMMAND_LINE).get("access_token"));

        assertThat(claims.get("roles").toString()).contains("OPERATOR", "HOME_AFFAIRS_OFFICER");
        assertThat(claims.get("units").get("write").get(0).asString())
                .isEqualTo(DemoUnit.id(DemoUnit.PROVINCE).toString());
    }

    @Test
    void a_wrong_secret_gets_nothing() throws Exception {
        var answer = token("grant_type=client_credentials", Client.COMMAND_LINE, "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void a_clerk_signs_in_on_the_page_and_gets_the_rights_of_the_commune() throws Exception {
        var code = signIn("canbo-xa", secrets.typed("canbo-xa"));

        var tokens =
                JSON.readTree(
                        token(
                                        "grant_type=authorization_code&code="
                                                + code
                                                + "&redirect_uri="
                                                + encode(BACK)
                                                + "&code_verifier="
                                                + VERIFIER,
                                        Client.PAGES,
                                        secrets.client(Client.PAGES))
                                .body());

        var access = claims(tokens.get("access_token"));
        assertThat(access.get("sub").asString()).isEqualTo("canbo-xa");
        assertThat(access.get("aud").toString()).isEqualTo("\"canbo\"");
        assertThat(access.get("roles").toString()).contains("COMMUNE_CLERK");
        assertThat(access.get("units").get("write").get(0).asString())
                .isEqualTo(DemoUnit.id(DemoUnit.COMMUNE).toString());
        var identity = claims(tokens.get("id_token"));
        assertThat(identity.get("name").asString()).isEqualTo("Phạm Thị Xã");
        assertThat(identity.get("aud").toString()).contains(Client.PAGES);
        assertThat(tokens.has("refresh_token")).isTrue();
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_with_the_reason() throws Exception {
        get(
                "/oauth2/authorize?"
                        + request()
                        + "&code_challenge="
                        + CHALLENGE
                        + "&code_challenge_method=S256");
        var answer = postLogin("canbo-xa", "wrong");

        assertThat(location(answer)).endsWith("/login?error");
        assertThat(get("/login?error").body()).contains("role=\"alert\" >");
    }

    @Test
    void a_sign_in_without_pkce_is_refused() throws Exception {
        signIn("operator", secrets.typed("operator"));

        var answer = get("/oauth2/authorize?" + request());

        assertThat(location(answer)).startsWith(BACK).contains("error=invalid_request");
    }

    @Test
    void the_page_is_vietnamese_and_shows_every_account() throws Exception {
        var page = get("/login").body();

        assertThat(page).contains("Đăng nhập").doesNotContain("{{");
        for (var person : Person.all()) {
            assertThat(page).contains(person.name(), person.user(), secrets.typed(person.user()));
        }
    }

    @Test
    void it_refuses_to_listen_where_others_can_reach_it() {
        assertThatThrownBy(() -> run("0.0.0.0"))
                .rootCause()
                .hasMessageContaining("loopback address only");
    }

    @Test
    void its_key_is_its_owners_alone_and_outlives_a_restart() throws Exception {
        var file = home.resolve("secrets").resolve("signing-key.json");

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(SigningKey.in(file).toPublicJWK().toJSONString())
                .isEqualTo(JSON.readTree(get("/oauth2/jwks").body()).get("keys").get(0).toString());
    }

    private static ConfigurableApplicationContext run(String host) {
        return SpringApplication.run(
                SignInApplication.class,
                "--server.port=0",
                "--server.address=" + host,
                "--canbo.signin.checkout=" + home,
                "--canbo.signin.home=" + home);
    }

    private String signIn(String user, String password) throws Exception {
        get(
                "/oauth2/authorize?"
                        + request()
                        + "&code_challenge="
                        + CHALLENGE
                        + "&code_challenge_method=S256");
        var onward = postLogin(user, password);
        var back = location(get(location(onward).substring(address.length())));
        assertThat(back).startsWith(BACK + "?code=").contains("state=there");
        return URLDecoder.decode(back.replaceAll(".*code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> postLogin(String user, String password) throws Exception {
        var found =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login").body());
        assertThat(found.find()).isTrue();
        return post(
                "/login",
                "username=" + user + "&password=" + password + "&_csrf=" + encode(found.group(1)),
                "");
    }

    private static String request() {
        return "response_type=code&client_id="
                + Client.PAGES
                + "&scope=openid%20profile&state=there&redirect_uri="
                + encode(BACK);
    }

    private JsonNode tokenOf(String client) throws Exception {
        var answer = token("grant_type=client_credentials", client, secrets.client(client));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> token(String form, String client, String secret) throws Exception {
        var basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return post("/oauth2/token", form, "Basic " + basic);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String authorization)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("Location"))
                .as("%s %s", answer, answer.body())
                .isPresent();
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode claims(JsonNode token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.asString().split("\\.", -1)[1]));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
